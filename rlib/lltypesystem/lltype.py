"""Low-level types and memory as objects of import time.

Takes:   types built from primitives: Signed, Ptr(GcStruct('S', ('x', Signed))), GcArray(Char) …
Leaves:  type objects that compare by structure, and memory to run low-level code on untranslated.
Idea:    every type is an instance of LowLevelType, known to the translator by the attributes `_kind` and those
         below it. Memory of the collected heap is a plain object per struct or array; raw memory is real (rawmemory.py), for
         C may be given it. Every access to either is checked.
Example: S = GcStruct('S', ('x', Signed)); p = malloc(S); p.x = 3; assert typeOf(p) == Ptr(S)
"""
from rpython.rlib import rarithmetic
from rpython.rlib.objectmodel import specialize
from rpython.rtyper.lltypesystem import rawmemory
from rpython.rtyper.lltypesystem.rawmemory import UninitializedMemoryAccess

try:
    unichr
except NameError:
    unichr = chr


# ____________________________________________________________ types

class LowLevelType(object):
    """Any low-level type. `_kind` is 'primitive', 'ptr', 'struct', 'array', 'func', 'opaque' or 'forward'."""
    _kind = 'none'
    _is_gc = False

    def _freeze_(self):
        return True

    def __repr__(self):
        return '<%s>' % str(self)

    def __ne__(self, other):
        return not self == other

    def _defl(self):
        return _zero(self, 0)


class Primitive(LowLevelType):
    """A number, a character, a truth value or nothing; `_name` is its name in translator/ir/types.def."""
    _kind = 'primitive'

    def __init__(self, name, default):
        self._name = name
        self._default = default

    def __str__(self):
        return self._name


Number = Primitive
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
LongFloat = Float
Char = Primitive('Char', '\x00')
UniChar = Primitive('UniChar', '\x00')
Bool = Primitive('Bool', False)
Void = Primitive('Void', None)

_integer_types = {
    (True, 8): Int8, (False, 8): UInt8, (True, 16): Int16, (False, 16): UInt16, (True, 32): Int32, (False, 32): UInt32,
    (True, 64): Signed, (False, 64): Unsigned}


def Typedef(of, name):
    """Another name of a type; the types are the same."""
    return of


class ContainerType(LowLevelType):
    """What lies in memory under pointers."""
    _hints = {}
    _adtmeths = {}

    def _install(self, hints, adtmeths):
        self._hints = dict(hints or {})
        self._adtmeths = dict(adtmeths or {})

    def _adt_attribute(self, name):
        """A method of the type itself, or what else it was given under the name."""
        value = self._adtmeths[name]
        if isinstance(value, staticAdtMethod):
            return value.function
        return value.__get__(self) if hasattr(value, '_type_method') else value


class Struct(ContainerType):
    """Named fields in raw memory. A struct is equal to itself alone."""
    _kind = 'struct'

    def __init__(self, name, *fields, **options):
        self._name = name
        self._names = [field_name for field_name, _ in fields]
        self._flds = {}
        self._install(options.pop('hints', None), options.pop('adtmeths', None))
        for field_name, field_type in fields:
            if field_name in self._flds:
                raise TypeError("%s: field '%s' is there twice" % (name, field_name))
            field_type = _real(field_type)
            if isinstance(field_type, ContainerType) and field_type._is_gc and not (
                    self._is_gc and not self._flds and isinstance(field_type, GcStruct)):
                raise TypeError('%s: a gc struct or array is inlined as the first field of a gc struct only' % name)
            self._flds[field_name] = field_type
        for field_name in self._names[:-1]:
            if _is_varsize(self._flds[field_name]):
                raise TypeError("%s: '%s' has no fixed size and is not the last field" % (name, field_name))

    def __str__(self):
        return '%s %s' % (self.__class__.__name__, self._name)

    def __getattr__(self, name):
        fields = self.__dict__.get('_flds')
        if fields is not None and name in fields:
            return fields[name]
        if name in self.__dict__.get('_adtmeths', ()):
            return self._adt_attribute(name)
        raise AttributeError('%s has no field %s' % (self.__dict__.get('_name'), name))

    def _is_varsize(self):
        return bool(self._names) and _is_varsize(self._flds[self._names[-1]])

    def _new(self, count):
        return _struct(self, count)


class GcStruct(Struct):
    """Named fields in collected memory. A first field that is a GcStruct too is the part of the base."""
    _is_gc = True


RttiStruct = GcStruct


class Array(ContainerType):
    """Items of one type with their number; of several named fields, items are structs."""
    _kind = 'array'
    _fixed = None

    def __init__(self, *fields, **options):
        self._install(options.pop('hints', None), options.pop('adtmeths', None))
        if len(fields) == 1 and isinstance(fields[0], LowLevelType):
            self.OF = _real(fields[0])
        else:
            self.OF = Struct('item', *fields)
        if isinstance(self.OF, ContainerType) and self.OF._is_gc:
            raise TypeError('a gc struct or array cannot be an item; an array may hold pointers to it')
        self._no_length = bool(self._hints.get('nolength'))

    def __getattr__(self, name):
        if name in self.__dict__.get('_adtmeths', ()):
            return self._adt_attribute(name)
        raise AttributeError('%s has no attribute %s' % (self.__class__.__name__, name))

    def _is_bare(self):
        return self._no_length or self._fixed is not None

    def __str__(self):
        return '%s of %s' % (self.__class__.__name__, self.OF)

    def __eq__(self, other):
        return (self.__class__ is other.__class__ and self._no_length == other._no_length and self._fixed == other._fixed
                and self.OF == other.OF)

    def __hash__(self):
        return hash(self.__class__.__name__)

    def _is_varsize(self):
        return self._fixed is None

    def _new(self, count):
        return _array(self, self._fixed if self._fixed is not None else count)


class GcArray(Array):
    """The same in collected memory."""
    _is_gc = True


class FixedSizeArray(Array):
    """A known number of items, inlined as C has it."""

    def __init__(self, of, length, **options):
        Array.__init__(self, of, **options)
        self.length = self._fixed = length

    def __str__(self):
        return 'FixedSizeArray of %d %s' % (self._fixed, self.OF)


def _array_type(of, is_gc, no_length, fixed):
    """For the translator: the array type that its own stands for."""
    if fixed >= 0:
        return FixedSizeArray(of, fixed)
    return (GcArray if is_gc else Array)(of, hints={'nolength': no_length})


class FuncType(ContainerType):
    """A function of low-level values."""
    _kind = 'func'

    def __init__(self, args, result, abi='FFI_DEFAULT_ABI'):
        self.ARGS = tuple([_real(arg) for arg in args])
        self.RESULT = _real(result)

    def __str__(self):
        return 'Func(%s -> %s)' % (', '.join([str(arg) for arg in self.ARGS]), self.RESULT)

    def __eq__(self, other):
        return isinstance(other, FuncType) and self.ARGS == other.ARGS and self.RESULT == other.RESULT

    def __hash__(self):
        return hash(len(self.ARGS))


class OpaqueType(ContainerType):
    """Memory whose content only others know."""
    _kind = 'opaque'

    def __init__(self, tag, hints=None):
        self.tag = self._name = tag
        self._install(hints, None)

    def __str__(self):
        return '%s %s' % (self.__class__.__name__, self.tag)

    def __eq__(self, other):
        return self.__class__ is other.__class__ and self.tag == other.tag

    def __hash__(self):
        return hash(self.tag)

    def _is_varsize(self):
        return False

    def _new(self, count):
        return _opaque(self)


class GcOpaqueType(OpaqueType):
    """The same in collected memory."""
    _is_gc = True


class ForwardReference(LowLevelType):
    """A type that is made later: become() says which it is."""
    _kind = 'forward'

    def __init__(self):
        self._target = None
        self._pointers = []

    def become(self, target):
        """From here on this is that type."""
        if self._target is not None:
            raise TypeError('the forward reference is %s already' % (self._target,))
        if not isinstance(target, ContainerType) or target._is_gc != self._is_gc:
            raise TypeError('%s cannot become %s' % (self.__class__.__name__, target))
        self._target = target
        for pointer in self._pointers:
            pointer.TO = target

    def __str__(self):
        return 'ForwardReference' if self._target is None else str(self._target)

    def __eq__(self, other):
        return self is other or (self._target is not None and self._target == _real(other))

    def __hash__(self):
        raise TypeError('a forward reference is no key')

    def __getattr__(self, name):
        target = self.__dict__.get('_target')
        if target is None:
            raise AttributeError(name)
        return getattr(target, name)


class GcForwardReference(ForwardReference):
    """The same for a type of collected memory."""
    _is_gc = True


class FuncForwardReference(ForwardReference):
    """The same for a function type."""


class Ptr(LowLevelType):
    """A pointer to a struct, an array, a function or something opaque."""
    _kind = 'ptr'

    def __init__(self, to, use_cache=True):
        to = _real(to)
        if not isinstance(to, (ContainerType, ForwardReference)):
            raise TypeError('a pointer goes to a struct, an array, a function or an opaque type, not to %s' % (to,))
        self.TO = to
        if isinstance(to, ForwardReference):
            to._pointers.append(self)

    def __str__(self):
        return '* %s' % self.TO

    def __eq__(self, other):
        return isinstance(other, Ptr) and self.TO == other.TO

    def __hash__(self):
        return hash('Ptr')

    def _needsgc(self):
        return self.TO._is_gc


def _real(T):
    """What a forward reference became; any other type itself."""
    if isinstance(T, ForwardReference) and T._target is not None:
        return T._target
    return T


def _is_varsize(T):
    return isinstance(T, ContainerType) and T._kind in ('struct', 'array') and T._is_varsize()


RuntimeTypeInfo = OpaqueType('RuntimeTypeInfo')


# ____________________________________________________________ simulated memory of the collected heap

def _stored(value, of):
    """A value as memory of a type holds it; complains about what is none of it."""
    if of._kind == 'ptr':
        if value is None:
            return _ptr(of, None)
        if not isinstance(value, _ptr) or value._TYPE != of:
            raise TypeError('storing %r into %s' % (value, of))
        return value
    if isinstance(value, _ptr):
        raise TypeError('storing %r into %s' % (value, of))
    if of._kind == 'primitive' and of is not Void and typeOf(value) is not of:
        return cast_primitive(of, value)
    return value


def _zero(of, count):
    """What fresh memory of a type holds."""
    of = _real(of)
    if of._kind == 'ptr':
        return _ptr(of, None)
    if of._kind in ('struct', 'array', 'opaque'):
        return of._new(count)
    if of._kind == 'primitive' and of._name == 'Address':
        return of._default
    return cast_primitive(of, of._default) if of is not Void else None


def _read(of, value):
    """A loaded value; an inlined part is read as a pointer to it."""
    if of._kind in ('struct', 'array', 'opaque'):
        return _ptr(Ptr(of), value)
    return value


class _part(object):
    """Memory that may be inlined in other memory: in `whole`, as its part `index`."""
    whole = None
    index = None

    def _hold(self, part, index):
        if isinstance(part, _part):
            part.whole = self
            part.index = index
        return part


class _struct(_part):
    """The memory of a struct; `count` items in its last field if that is an array."""

    def __init__(self, of, count):
        self.of = of
        self.fields = {}
        for name in of._names:
            self.fields[name] = self._hold(_zero(of._flds[name], count), name)

    def getfield(self, name):
        return _read(self.of._flds[name], self.fields[name])

    def setfield(self, name, value):
        self.fields[name] = _stored(value, self.of._flds[name])

    def base(self):
        """The part at the same address, or None."""
        part = self.fields[self.of._names[0]] if self.of._names else None
        return part if isinstance(part, _part) else None


class _array(_part):
    """The memory of an array."""

    def __init__(self, of, count):
        self.of = of
        self.items = [self._hold(_zero(of.OF, 0), i) for i in range(count or 0)]

    def at(self, index):
        if not 0 <= index < len(self.items):
            raise IndexError('index %d of %d items' % (index, len(self.items)))
        return index

    def getitem(self, index):
        return _read(self.of.OF, self.items[self.at(index)])

    def setitem(self, index, value):
        self.items[self.at(index)] = _stored(value, self.of.OF)

    def length(self):
        return len(self.items)

    def base(self):
        return None


class _opaque(_part):
    """Memory that cannot be looked into; what was cast to it."""

    def __init__(self, of):
        self.of = of
        self.container = None

    def base(self):
        return None


class _func(object):
    """A function: of Python, or C's at an address."""

    def __init__(self, of, function, address=None):
        self.of = of
        self.function = function
        self.address = address

    def __call__(self, *args):
        if self.function is not None:
            return self.function(*args)
        letters = ''.join([rawmemory.letter_of(arg) for arg in self.of.ARGS])
        signature = letters + ':' + rawmemory.letter_of(self.of.RESULT)
        values = tuple([_to_c(_stored(value, T)) for value, T in zip(args, self.of.ARGS)])
        return _from_c(self.of.RESULT, rawmemory.call(self.address, signature, 0, 0, values))

    def _key(self):
        return id(self.function) if self.function is not None else self.address

    def to_c(self):
        """Its address."""
        if self.address is None:
            letters = ''.join([rawmemory.letter_of(arg) for arg in self.of.ARGS])
            signature = letters + ':' + rawmemory.letter_of(self.of.RESULT)
            self.address = rawmemory.function_address(self.function, signature, _adapted(self.function, self.of))
        return self.address


def _adapted(function, of):
    """The function on values of C."""
    def adapted(*values):
        result = function(*[_from_c(T, value) for value, T in zip(values, of.ARGS)])
        return _to_c(_stored(result, of.RESULT)) if of.RESULT is not Void else None
    return adapted


# ____________________________________________________________ raw memory

class _raw(object):
    """Real memory at an address seen as a type; `block` says what of it may be touched, None: all."""

    def __init__(self, of, address, block):
        self.of = of
        self.address = address
        self.block = block

    def _load(self, T, address):
        if T._kind in ('struct', 'array', 'opaque'):
            return _ptr(Ptr(T), _raw(T, address, self.block))
        letter = rawmemory.letter_of(T)
        if letter == 'v':
            return None
        if self.block is not None:
            self.block.check(address, rawmemory.SIZES[letter], True, letter)
        return _from_c(T, rawmemory.load(address, letter))

    def _store(self, T, address, value):
        if T._kind in ('struct', 'array', 'opaque'):
            raise TypeError('%s cannot be assigned as a whole' % (T,))
        letter = rawmemory.letter_of(T)
        if letter == 'v':
            return
        value = _stored(value, T)
        if self.block is not None:
            self.block.check(address, rawmemory.SIZES[letter], False, letter)
        rawmemory.store(address, letter, _to_c(value))

    def getfield(self, name):
        return self._load(self.of._flds[name], self.address + rawmemory.layout_of(self.of)[0][name])

    def setfield(self, name, value):
        self._store(self.of._flds[name], self.address + rawmemory.layout_of(self.of)[0][name], value)

    def _item(self, index):
        """The address of an item. Of memory in no array with a length negative indexes are as good as others."""
        if self.of._fixed is not None or not self.of._no_length:
            length = self.length()
            if not 0 <= index < length:
                raise IndexError('index %d of %d items' % (index, length))
        return self.address + rawmemory.items_offset(self.of) + int(index) * rawmemory.item_size(self.of)

    def getitem(self, index):
        return self._load(self.of.OF, self._item(index))

    def setitem(self, index, value):
        self._store(self.of.OF, self._item(index), value)

    def length(self):
        if self.of._fixed is not None:
            return self.of._fixed
        if self.of._no_length:
            raise TypeError('%s does not know its length' % (self.of,))
        return self._load(Signed, self.address)

    def to_c(self):
        if self.block is not None:
            self.block.escape()
        return self.address


def _to_c(value):
    """A value of low-level code as rawmemory has it."""
    if isinstance(value, _ptr):
        obj = value._obj
        if obj is None:
            return 0
        return obj.to_c() if isinstance(obj, (_raw, _func)) else rawmemory.handle(obj)
    if isinstance(value, rarithmetic.r_singlefloat):
        return float(value)
    if hasattr(value, '_to_c'):
        return value._to_c()
    return value


def _from_c(T, value):
    """The other way."""
    if T._kind == 'ptr':
        return _pointer_at(T, value)
    if T._kind == 'primitive' and T._name in ('Int8', 'UInt8', 'Int16', 'UInt16', 'Int32', 'UInt32', 'Unsigned', 'SingleFloat'):
        return cast_primitive(T, value)
    if T._kind == 'primitive' and T._name == 'Address':
        return T._default._at(value)
    return value


def _pointer_at(PTRTYPE, address):
    """The pointer to what is at an address."""
    if not address:
        return _ptr(PTRTYPE, None)
    thing = rawmemory.of_handle(address)
    if thing is not None:
        return _ptr(PTRTYPE, thing)
    if PTRTYPE.TO._kind == 'func':
        return _ptr(PTRTYPE, _func(PTRTYPE.TO, rawmemory.function_at(address), address))
    return _ptr(PTRTYPE, _raw(PTRTYPE.TO, address, rawmemory.find(address)))


# ____________________________________________________________ pointers

class _ptr(object):
    """A pointer: its type, and the memory or function it points to (None: null)."""

    def __init__(self, TYPE, obj):
        object.__setattr__(self, '_TYPE', TYPE)
        object.__setattr__(self, '_obj', obj)

    def __getattr__(self, name):
        TO = self._TYPE.TO
        if TO._kind == 'struct' and name in TO._flds:
            return self._memory().getfield(name)
        if TO._kind != 'func' and name in TO._adtmeths:
            return _adt_method(TO._adtmeths[name], self)
        raise AttributeError("%s has no field '%s'" % (TO, name))

    def __setattr__(self, name, value):
        TO = self._TYPE.TO
        if TO._kind != 'struct' or name not in TO._flds:
            raise AttributeError("%s has no field '%s'" % (TO, name))
        self._memory().setfield(name, value)

    def __getitem__(self, index):
        return self._memory('array').getitem(index)

    def __setitem__(self, index, value):
        self._memory('array').setitem(index, value)

    def __len__(self):
        return self._memory('array').length()

    def __call__(self, *args):
        return self._memory('func')(*args)

    def __bool__(self):
        return self._obj is not None

    __nonzero__ = __bool__

    def __eq__(self, other):
        if not isinstance(other, _ptr):
            return False
        return _identity(self._obj) == _identity(other._obj)

    def __ne__(self, other):
        return not self == other

    def __hash__(self):
        return hash(_identity(self._obj))

    def __repr__(self):
        return '<%s %s>' % (self._TYPE, 'null' if self._obj is None else hex(_identity(self._obj)))

    def _memory(self, kind=None):
        if self._obj is None:
            raise RuntimeError('null pointer of type %s' % self._TYPE)
        if kind is not None and self._TYPE.TO._kind != kind:
            raise TypeError('%s is no %s' % (self._TYPE.TO, {'array': 'array', 'func': 'function'}[kind]))
        return self._obj


def _adt_method(function, pointer):
    """A function given with the type, as a method of the pointer; anything else as it is."""
    if isinstance(function, staticAdtMethod):
        return function.function
    if not callable(function):
        return function
    return function.__get__(pointer._TYPE.TO if hasattr(function, '_type_method') else pointer)


def typeMethod(function):
    """A method of a type that is given the type, whether it is called on that or on a pointer."""
    function._type_method = True
    return function


class staticAdtMethod(object):
    """A method of a type that is not given the pointer."""

    def __init__(self, function):
        self.function = function


def _identity(obj):
    """One number for all pointers to one place."""
    if obj is None:
        return 0
    if isinstance(obj, _raw):
        return obj.address
    if isinstance(obj, _func):
        return obj._key()
    while isinstance(obj, _part) and obj.whole is not None and obj.whole.base() is obj:
        obj = obj.whole
    return id(obj)


# ____________________________________________________________ operations

def malloc(T, n=None, flavor='gc', immortal=False, zero=False, track_allocation=True, add_memory_pressure=False,
           nonmovable=False):
    """Memory for a struct or array, of `n` items if it is varsized: collected and zeroed, or raw."""
    T = _real(T)
    if not isinstance(T, ContainerType) or T._kind == 'func':
        raise TypeError('%s cannot be allocated' % (T,))
    if n is not None and not _is_varsize(T):
        raise TypeError('%s has a fixed size: no number of items is given' % (T,))
    if n is None and _is_varsize(T):
        raise TypeError('%s needs the number of its items' % (T,))
    if flavor == 'gc' and not immortal:
        if not T._is_gc:
            raise TypeError("%s is raw: it is allocated with flavor='raw'" % (T,))
        return _ptr(Ptr(T), T._new(n))
    if flavor != 'raw' and not immortal:
        raise ValueError("flavor is 'gc' or 'raw'")
    if T._is_gc:
        return _ptr(Ptr(T), T._new(n))
    if n is not None and n < 0:
        raise ValueError('a negative number of items')
    block = rawmemory.allocate(T, rawmemory.size_of(T, n or 0), zero, track_allocation and not immortal)
    raw = _raw(T, block.address, block)
    if n is not None and T._kind == 'array' and not T._is_bare():
        raw._store(Signed, raw.address, n)
    elif n is not None and T._kind == 'struct':
        part = getattr(_ptr(Ptr(T), raw), T._names[-1])._obj
        if not part.of._is_bare():
            part._store(Signed, part.address, n)
    return _ptr(Ptr(T), raw)


def free(p, flavor='raw', track_allocation=True):
    """Gives raw memory back; null is nothing to give."""
    if flavor != 'raw':
        raise ValueError("only memory of flavor 'raw' is freed")
    raw = p._obj
    if raw is None:
        return
    if not isinstance(raw, _raw):
        raise RuntimeError('%r is not raw memory' % (p,))
    if raw.block is None:
        rawmemory.release(raw.address)
    else:
        rawmemory.free(raw.block, raw.address)


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
    if isinstance(value, rarithmetic.r_singlefloat):
        return SingleFloat
    if isinstance(value, int):
        return Signed
    if isinstance(value, float):
        return Float
    if isinstance(value, str):
        assert len(value) == 1
        return Char
    if hasattr(value, '_lltype'):
        return value._lltype
    if isinstance(value, type(u'')):
        assert len(value) == 1
        return UniChar
    assert value is None, 'no low-level value: %r' % (value,)
    return Void


def cast_pointer(PTRTYPE, p):
    """The pointer to the part of the base that begins the struct, or back."""
    memory = p._obj
    if memory is None:
        return _ptr(PTRTYPE, None)
    if isinstance(memory, _raw):
        return _ptr(PTRTYPE, _raw(PTRTYPE.TO, memory.address, memory.block))
    part = memory
    while part is not None and part.of != PTRTYPE.TO:
        part = part.base()
    if part is None:
        part = memory
        while part.of != PTRTYPE.TO:
            if part.whole is None or part.whole.base() is not part:
                raise RuntimeError('%r is no %s' % (p, PTRTYPE.TO))
            part = part.whole
    return _ptr(PTRTYPE, part)


def cast_opaque_ptr(PTRTYPE, p):
    """Between a pointer and one that hides what it points to."""
    obj = p._obj
    if obj is None:
        return _ptr(PTRTYPE, None)
    if isinstance(obj, _raw):
        return _ptr(PTRTYPE, _raw(PTRTYPE.TO, obj.address, obj.block))
    if PTRTYPE.TO._kind == 'opaque' or isinstance(obj, _func):
        return _ptr(PTRTYPE, obj)
    if PTRTYPE.TO._kind == 'struct':
        return cast_pointer(PTRTYPE, _ptr(Ptr(obj.of), obj))
    if obj.of != PTRTYPE.TO:
        raise RuntimeError('%r is no %s' % (p, PTRTYPE.TO))
    return _ptr(PTRTYPE, obj)


def cast_primitive(T, value):
    """The number as another number type."""
    if isinstance(value, rarithmetic.r_singlefloat):
        value = float(value)
    if isinstance(value, (str, type(u''))):
        if T is Char and len(value) == 1 and ord(value) < 256:
            return chr(ord(value))
        value = ord(value)
    if T is Char:
        return chr(int(value) & 0xff)
    if T is Float:
        return float(value)
    if T is SingleFloat:
        return rarithmetic.r_singlefloat(float(value))
    if T is UniChar:
        return unichr(value)
    if T is Bool:
        return bool(value)
    if T is Signed:
        return rarithmetic.intmask(value)
    return rarithmetic._class_of_type(T)(value)


def cast_ptr_to_int(p):
    """The address, as long as the object does not move."""
    return _to_c(p) if isinstance(p._obj, (_raw, _func)) else _identity(p._obj)


def cast_int_to_ptr(PTRTYPE, address):
    """The pointer to what is at an address."""
    return _pointer_at(PTRTYPE, int(address))


def _raw_of(p, what):
    raw = p._memory()
    if not isinstance(raw, _raw):
        raise RuntimeError('%s() of memory that is not raw: %r' % (what, p))
    return raw


def direct_fieldptr(p, name):
    """A pointer to a field, as to an array of one."""
    raw = _raw_of(p, 'direct_fieldptr')
    T = p._TYPE.TO
    BARE = Array(T._flds[name], hints={'nolength': True})
    return _ptr(Ptr(BARE), _raw(BARE, raw.address + rawmemory.layout_of(T)[0][name], raw.block))


def direct_arrayitems(p):
    """A pointer to the first item of an array."""
    raw = _raw_of(p, 'direct_arrayitems')
    BARE = Array(p._TYPE.TO.OF, hints={'nolength': True})
    return _ptr(Ptr(BARE), _raw(BARE, raw.address + rawmemory.items_offset(p._TYPE.TO), raw.block))


def direct_ptradd(p, n):
    """The pointer n items further on."""
    raw = _raw_of(p, 'direct_ptradd')
    address = raw.address + int(n) * rawmemory.item_size(p._TYPE.TO)
    if raw.block is not None:
        offset = address - raw.block.address
        if not 0 <= offset <= raw.block.size:
            raise IndexError('a pointer to byte %d of %d: %s' % (offset, raw.block.size, raw.block.describe()))
    return _ptr(p._TYPE, _raw(p._TYPE.TO, address, raw.block))


def functionptr(TYPE, name, graph=None, _callable=None, **attributes):
    """A pointer to a function."""
    return _ptr(Ptr(TYPE), _func(TYPE, _callable))


def opaqueptr(TYPE, name, **attributes):
    """A pointer to something opaque of its own."""
    return _ptr(Ptr(TYPE), TYPE._new(0))


def render_immortal(p, **options):
    """Promises that it is never freed."""
    raw = p._memory()
    if isinstance(raw, _raw) and raw.block is not None:
        raw.block.is_tracked = False
    return p


def identityhash(p):
    """A hash of the object that p points to."""
    return _identity(p._obj)


def getRuntimeTypeInfo(T):
    """Every type of collected memory has one; programs only pass it on."""
    return opaqueptr(RuntimeTypeInfo, str(T))


def isCompatibleType(A, B):
    """Can a value of type A stand where B is wanted?"""
    return A == B


# ____________________________________________________________ with scoped_alloc(T, n) as p:

@specialize.memo()
def _scope_class(T):
    """The class of the contexts that allocate a T."""
    class ScopedAlloc(object):
        """Raw memory that is given back at the end."""

        def __init__(self, n):
            self.n = n

        def __enter__(self):
            self.buf = _scope_malloc(T, self.n)
            return self.buf

        def __exit__(self, *args):
            if self.buf:
                free(self.buf, flavor='raw')
    return ScopedAlloc


@specialize.arg(0)
def _scope_malloc(T, n):
    if _is_varsize_type(T):
        return malloc(T, n, flavor='raw')
    return malloc(T, flavor='raw')


@specialize.memo()
def _is_varsize_type(T):
    return _is_varsize(T)


@specialize.arg(0)
def scoped_alloc(T, n=0):
    """A context: raw memory that is given back when it is left."""
    return _scope_class(T)(n)
