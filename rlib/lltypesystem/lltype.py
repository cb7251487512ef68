"""Low-level types and memory as objects of import time.

Takes:   types built from primitives: Signed, Ptr(GcStruct('S', ('x', Signed))), GcArray(Char) …
Leaves:  type objects that compare by structure, and memory to run low-level code on untranslated.
Idea:    every type is an instance of LowLevelType, known to the translator by the attributes `_kind` and those
         below it; the memory is a plain object per struct or array, checked at every access.
Example: S = GcStruct('S', ('x', Signed)); p = malloc(S); p.x = 3; assert typeOf(p) == Ptr(S)
"""
from rpython.rlib import rarithmetic

try:
    unichr
except NameError:
    unichr = chr


class LowLevelType(object):
    """Any low-level type. `_kind` is 'primitive', 'ptr', 'struct', 'array', 'func' or 'opaque'."""
    _kind = 'none'
    _is_gc = False

    def _freeze_(self):
        return True

    def __repr__(self):
        return '<%s>' % str(self)


class Primitive(LowLevelType):
    """A number, a character, a truth value or nothing; `_name` is its name in translator/ir/types.def."""
    _kind = 'primitive'

    def __init__(self, name, default):
        self._name = name
        self._default = default

    def __str__(self):
        return self._name


Signed = Primitive('Signed', 0)
Unsigned = Primitive('Unsigned', 0)
SignedLongLong = Signed
UnsignedLongLong = Unsigned
Int8 = Primitive('Int8', 0)
UInt8 = Primitive('UInt8', 0)
Int16 = Primitive('Int16', 0)
UInt16 = Primitive('UInt16', 0)
Int32 = Primitive('Int32', 0)
UInt32 = Primitive('UInt32', 0)
Float = Primitive('Float', 0.0)
SingleFloat = Primitive('SingleFloat', 0.0)
Char = Primitive('Char', '\x00')
UniChar = Primitive('UniChar', '\x00')
Bool = Primitive('Bool', False)
Void = Primitive('Void', None)


_integer_types = {
    (True, 8): Int8, (False, 8): UInt8, (True, 16): Int16, (False, 16): UInt16, (True, 32): Int32, (False, 32): UInt32,
    (True, 64): Signed, (False, 64): Unsigned}


class Struct(LowLevelType):
    """Named fields in raw memory. A struct is equal to itself alone."""
    _kind = 'struct'

    def __init__(self, name, *fields):
        self._name = name
        self._names = [field_name for field_name, _ in fields]
        self._flds = {}
        for field_name, field_type in fields:
            self._flds[field_name] = field_type

    def __str__(self):
        return '%s %s' % (self.__class__.__name__, self._name)

    def _new(self, count):
        return _struct(self, count)


class GcStruct(Struct):
    """Named fields in collected memory. A first field that is a GcStruct too is the part of the base."""
    _is_gc = True


class Array(LowLevelType):
    """Items of one type with their number."""
    _kind = 'array'

    def __init__(self, of):
        self.OF = of

    def __str__(self):
        return '%s of %s' % (self.__class__.__name__, self.OF)

    def __eq__(self, other):
        return self.__class__ is other.__class__ and self.OF == other.OF

    def __ne__(self, other):
        return not self == other

    def __hash__(self):
        return hash((self.__class__.__name__, self.OF))

    def _new(self, count):
        return _array(self, count)


class GcArray(Array):
    """The same in collected memory."""
    _is_gc = True


class FuncType(LowLevelType):
    """A function of low-level values."""
    _kind = 'func'

    def __init__(self, args, result):
        self.ARGS = tuple(args)
        self.RESULT = result

    def __str__(self):
        return 'Func(%s -> %s)' % (', '.join([str(arg) for arg in self.ARGS]), self.RESULT)

    def __eq__(self, other):
        return isinstance(other, FuncType) and self.ARGS == other.ARGS and self.RESULT == other.RESULT

    def __ne__(self, other):
        return not self == other

    def __hash__(self):
        return hash((self.ARGS, self.RESULT))


class Ptr(LowLevelType):
    """A pointer to a struct, an array or a function."""
    _kind = 'ptr'

    def __init__(self, to):
        self.TO = to

    def __str__(self):
        return '* %s' % self.TO

    def __eq__(self, other):
        return isinstance(other, Ptr) and self.TO == other.TO

    def __ne__(self, other):
        return not self == other

    def __hash__(self):
        return hash(('Ptr', self.TO))


# ____________________________________________________________ simulated memory

def _check_value(value, of):
    """Complains about a value of another type than the place it is stored to."""
    if isinstance(value, _ptr) or of._kind == 'ptr':
        assert typeOf(value) == of, 'storing %r into %s' % (value, of)


def _zero(of, count):
    """What fresh memory of a type holds."""
    if of._kind == 'ptr':
        return _ptr(of, None)
    if of._kind in ('struct', 'array'):
        return of._new(count)
    return of._default


def _read(of, value):
    """A loaded value; an inlined part is read as a pointer to it."""
    if of._kind in ('struct', 'array'):
        return _ptr(Ptr(of), value)
    return value


class _struct(object):
    """The memory of a struct; `count` items in its last field if that is an array."""

    def __init__(self, of, count):
        self.of = of
        self.fields = {}
        for name in of._names:
            self.fields[name] = _zero(of._flds[name], count)


class _array(object):
    """The memory of an array."""

    def __init__(self, of, count):
        self.of = of
        self.items = [_zero(of.OF, 0) for _ in range(count or 0)]

    def at(self, index):
        assert 0 <= index < len(self.items), 'index %d of %d items' % (index, len(self.items))
        return index


class _ptr(object):
    """A pointer: its type, and the memory or function it points to (None: null)."""

    def __init__(self, TYPE, obj):
        object.__setattr__(self, '_TYPE', TYPE)
        object.__setattr__(self, '_obj', obj)

    def __getattr__(self, name):
        of = self._memory().of._flds[name]
        return _read(of, self._obj.fields[name])

    def __setattr__(self, name, value):
        of = self._memory().of._flds[name]
        _check_value(value, of)
        self._obj.fields[name] = value

    def __getitem__(self, index):
        memory = self._memory()
        return _read(memory.of.OF, memory.items[memory.at(index)])

    def __setitem__(self, index, value):
        memory = self._memory()
        _check_value(value, memory.of.OF)
        memory.items[memory.at(index)] = value

    def __len__(self):
        return len(self._memory().items)

    def __call__(self, *args):
        return self._obj(*args)

    def __bool__(self):
        return self._obj is not None

    __nonzero__ = __bool__

    def __eq__(self, other):
        return isinstance(other, _ptr) and self._obj is other._obj

    def __ne__(self, other):
        return not self == other

    def __hash__(self):
        return id(self._obj)

    def __repr__(self):
        return '<%s %s>' % (self._TYPE, 'null' if self._obj is None else hex(id(self._obj)))

    def _memory(self):
        assert self._obj is not None, 'null pointer of type %s' % self._TYPE
        return self._obj


# ____________________________________________________________ operations

def malloc(T, n=None, flavor='gc', zero=True):
    """Fresh zeroed memory for a struct or array; `n` items if it is varsized."""
    return _ptr(Ptr(T), T._new(n))


def free(p, flavor='raw'):
    """Gives raw memory back."""


def nullptr(T):
    """The pointer to no T."""
    return _ptr(Ptr(T), None)


def typeOf(value):
    """The low-level type of a value."""
    if isinstance(value, _ptr):
        return value._TYPE
    if isinstance(value, bool):
        return Bool
    if isinstance(value, rarithmetic.base_int):
        return _integer_types[value.SIGNED, value.BITS]
    if isinstance(value, int):
        return Signed
    if isinstance(value, rarithmetic.r_singlefloat):
        return SingleFloat
    if isinstance(value, float):
        return Float
    if isinstance(value, str):
        assert len(value) == 1
        return Char
    assert value is None, 'no low-level value: %r' % (value,)
    return Void


def cast_pointer(PTRTYPE, p):
    """The pointer to the part of the base that begins the struct, or back."""
    if p._obj is None:
        return _ptr(PTRTYPE, None)
    memory = p._obj
    while memory.of != PTRTYPE.TO:
        part = memory.fields[memory.of._names[0]]
        part.whole = memory
        memory = part
    return _ptr(PTRTYPE, memory)


def cast_primitive(T, value):
    """The number as another number type."""
    if T is Char:
        return chr(value)
    if isinstance(value, str):
        value = ord(value)
    if T is Float:
        return float(value)
    if T is Bool:
        return bool(value)
    if T is SingleFloat:
        return rarithmetic.r_singlefloat(float(value))
    if T is UniChar:
        return unichr(value)
    if T is Signed:
        return rarithmetic.intmask(value)
    return rarithmetic._class_of_type(T)(value)


def cast_ptr_to_int(p):
    """The address, as long as the object does not move."""
    return id(p._obj)


def functionptr(TYPE, name, graph=None, _callable=None):
    """A pointer to a function."""
    return _ptr(Ptr(TYPE), _callable)
