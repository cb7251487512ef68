"""rpython.annotator.model: types as programs declare them, with @enforceargs, @signature and the functions of rlib.types.

Takes:   what a declaration says: SomeInteger(nonneg=True), SomeString(can_be_None=True), SomeInstance(cls) ...
Leaves:  objects that remember it. The translator recognises them by class and reads their attributes.
"""


class AnnotatorError(Exception):
    """A program whose types cannot be inferred."""


class UnionError(AnnotatorError):
    """Two types that have nothing in common met."""


class SomeObject(object):
    """A declared type. can_be_None: None is one of its values."""
    can_be_None = False

    def __repr__(self):
        return '%s()' % self.__class__.__name__


class SomeImpossibleValue(SomeObject):
    """No value."""


class SomeNone(SomeObject):
    """None alone."""
    can_be_None = True


class SomeFloat(SomeObject):
    """A float."""


class SomeSingleFloat(SomeObject):
    """An r_singlefloat."""


class SomeLongFloat(SomeObject):
    """An r_longfloat."""


class SomeInteger(SomeFloat):
    """An int of the class `knowntype`; nonneg: never negative."""

    def __init__(self, nonneg=False, unsigned=None, knowntype=None):
        if knowntype is None:
            knowntype = int
            if unsigned:
                from rpython.rlib.rarithmetic import r_uint
                knowntype = r_uint
        self.knowntype = knowntype
        self.nonneg = nonneg


class SomeBool(SomeInteger):
    """A bool."""

    def __init__(self):
        SomeInteger.__init__(self, knowntype=bool)


class SomeStringOrUnicode(SomeObject):
    """What str and unicode have in common. no_nul: without zero bytes, which nothing checks."""

    def __init__(self, can_be_None=False, no_nul=False):
        self.can_be_None = can_be_None
        self.no_nul = no_nul


class SomeString(SomeStringOrUnicode):
    """A str."""


class SomeUnicodeString(SomeStringOrUnicode):
    """A unicode string."""


class SomeByteArray(SomeStringOrUnicode):
    """A bytearray."""


class SomeChar(SomeString):
    """A str of length one."""


class SomeUnicodeCodePoint(SomeUnicodeString):
    """A unicode string of length one."""


class SomeList(SomeObject):
    """A list; listdef is a rpython.annotator.listdef.ListDef."""

    def __init__(self, listdef):
        self.listdef = listdef


class SomeTuple(SomeObject):
    """A tuple with a type for each item."""

    def __init__(self, items):
        self.items = tuple(items)


class SomeDict(SomeObject):
    """A dict; dictdef is a rpython.annotator.dictdef.DictDef."""

    def __init__(self, dictdef):
        self.dictdef = dictdef


class SomeOrderedDict(SomeDict):
    """The same thing: every dict is ordered."""


class SomeInstance(SomeObject):
    """An instance of the class or of one derived from it."""

    def __init__(self, classdef, can_be_None=False):
        self.classdef = classdef
        self.can_be_None = can_be_None


class SomePtr(SomeObject):
    """A low-level pointer of the type ll_ptrtype."""

    def __init__(self, ll_ptrtype):
        self.ll_ptrtype = ll_ptrtype


s_None = SomeNone()
s_Bool = SomeBool()
s_Int = SomeInteger()
s_ImpossibleValue = SomeImpossibleValue()
s_Str0 = SomeString(no_nul=True)
s_Unicode0 = SomeUnicodeString(no_nul=True)
