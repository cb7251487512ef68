"""Addresses: memory as numbers.

Takes:   pointers, sizes, offsets.
Leaves:  values of type Address, which add, subtract and compare; memory by address.
Idea:    sizes and offsets are ints, known when translating. An address of collected memory is good for comparing and for going
         back to a pointer only.
Example: adr = cast_ptr_to_adr(p); q = cast_adr_to_ptr(adr + offsetof(S, 'x'), INTP)
"""
from rpython.rlib.objectmodel import specialize
from rpython.rtyper.lltypesystem import lltype, rawmemory


class address(object):
    """A value of type Address, untranslated."""

    def __init__(self, number):
        self.number = number

    def _at(self, number):
        return address(number)

    def _to_c(self):
        return self.number

    def __add__(self, offset):
        return address(self.number + int(offset))

    def __sub__(self, other):
        if isinstance(other, address):
            return self.number - other.number
        return address(self.number - int(other))

    def __bool__(self):
        return self.number != 0

    __nonzero__ = __bool__

    def __eq__(self, other):
        return isinstance(other, address) and self.number == other.number

    def __ne__(self, other):
        return not self == other

    def __lt__(self, other):
        return self.number < other.number

    def __le__(self, other):
        return self.number <= other.number

    def __gt__(self, other):
        return self.number > other.number

    def __ge__(self, other):
        return self.number >= other.number

    def __hash__(self):
        return hash(self.number)

    def __repr__(self):
        return '<address %s>' % hex(self.number)

    def _freeze_(self):
        return True


NULL = address(0)
Address = lltype.Primitive('Address', NULL)
address._lltype = Address
fakeaddress = address

GCREF = lltype.Ptr(lltype.GcOpaqueType('GCREF'))
HiddenGcRef32 = GCREF
WeakRef = lltype.OpaqueType('WeakRef')
WeakRefPtr = lltype.Ptr(WeakRef)


# ____________________________________________________________ sizes and offsets

@specialize.memo()
def sizeof(T, n=None):
    """The bytes of a type, with n items if it is varsized."""
    return rawmemory.size_of(lltype._real(T), n or 0)


@specialize.memo()
def offsetof(T, name):
    """Where a field begins."""
    return rawmemory.layout_of(T)[0][name]


@specialize.memo()
def _array_of(T):
    return T._flds[T._names[-1]] if T._kind == 'struct' else T


@specialize.memo()
def _items_start(T):
    start = rawmemory.layout_of(T)[0][T._names[-1]] if T._kind == 'struct' else 0
    return start + rawmemory.items_offset(_array_of(T))


@specialize.memo()
def _item_size(T):
    return rawmemory.item_size(_array_of(T))


@specialize.arg(0)
def itemoffsetof(T, n=0):
    """Where an item of an array begins, or of the array that ends a struct."""
    return _items_start(T) + n * _item_size(T)


@specialize.memo()
def arraylengthoffset(T):
    """Where the length of an array stands."""
    return _items_start(T) - 8


def raw_malloc_usage(size):
    """The bytes an allocation of that size takes."""
    return size


# ____________________________________________________________ casts

def cast_ptr_to_adr(p):
    """The address that a pointer holds."""
    return address(lltype._to_c(p))


def cast_adr_to_ptr(adr, PTRTYPE):
    """The pointer to what is there."""
    return lltype._pointer_at(PTRTYPE, adr.number)


def cast_adr_to_int(adr, mode='emulated'):
    """The address as an int."""
    return adr.number


def cast_int_to_adr(number):
    """The other way."""
    return address(int(number))


# ____________________________________________________________ memory

def raw_malloc(size):
    """So many bytes; NULL when there are none left."""
    return address(rawmemory.allocate(BYTES, int(size), False, True).address)


def raw_free(adr):
    """Gives them back."""
    if adr.number:
        rawmemory.free(rawmemory.find(adr.number), adr.number)


def raw_memcopy(source, target, size):
    """Copies bytes."""
    rawmemory.move(target.number, source.number, int(size))


raw_memmove = raw_memcopy


def raw_memclear(adr, size):
    """Makes bytes zero."""
    block = rawmemory.find(adr.number)
    if block is not None and size:
        block.check(adr.number, int(size), False)
    rawmemory.fill(adr.number, 0, int(size))


BYTES = lltype.Array(lltype.Char, hints={'nolength': True})
