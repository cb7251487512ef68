"""Raw memory as a place for numbers of any type at any offset in bytes.

Example: s = alloc_raw_storage(16); raw_storage_setitem(s, 8, 1.5); raw_storage_getitem(lltype.Float, s, 8) == 1.5
"""
from rpython.rlib.objectmodel import specialize, we_are_translated
from rpython.rtyper.lltypesystem import lltype, rffi

RAW_STORAGE = rffi.CCHARP.TO
RAW_STORAGE_PTR = rffi.CCHARP
misaligned_is_fine = True


class AlignmentError(NotImplementedError):
    """Untranslated: a number is not at a multiple of its size; raw_storage_getitem_unaligned reads it."""


def alloc_raw_storage(size, track_allocation=True, zero=False, add_memory_pressure=False):
    """So many bytes, given back by free_raw_storage."""
    if zero:
        return lltype.malloc(RAW_STORAGE, size, flavor='raw', zero=True)
    return lltype.malloc(RAW_STORAGE, size, flavor='raw')
alloc_raw_storage._annspecialcase_ = 'specialize:arg(1, 2, 3)'


def free_raw_storage(storage, track_allocation=True):
    """Gives them back."""
    lltype.free(storage, flavor='raw')
free_raw_storage._annspecialcase_ = 'specialize:arg(1)'


@specialize.memo()
def _size_of(T):
    return rffi.sizeof(T)


def _check_aligned(size, index):
    if not we_are_translated() and index % size != 0:
        raise AlignmentError(index)


@specialize.arg(0)
def raw_storage_getitem(T, storage, index):
    """The value of that type at the offset."""
    _check_aligned(_size_of(T), index)
    return rffi.cast(rffi.CArrayPtr(T), rffi.ptradd(storage, index))[0]


@specialize.argtype(2)
def raw_storage_setitem(storage, index, item):
    """Writes a value at the offset."""
    T = lltype.typeOf(item)
    _check_aligned(_size_of(T), index)
    rffi.cast(rffi.CArrayPtr(T), rffi.ptradd(storage, index))[0] = item


@specialize.arg(0)
def raw_storage_getitem_unaligned(T, storage, index):
    """The same wherever the value is."""
    with lltype.scoped_alloc(rffi.CArray(T), 1) as whole:
        rffi.c_memcpy(rffi.cast(rffi.VOIDP, whole), rffi.ptradd(storage, index), _size_of(T))
        return whole[0]


@specialize.argtype(2)
def raw_storage_setitem_unaligned(storage, index, item):
    """The same wherever the value goes."""
    T = lltype.typeOf(item)
    with lltype.scoped_alloc(rffi.CArray(T), 1) as whole:
        whole[0] = item
        rffi.c_memcpy(rffi.ptradd(storage, index), rffi.cast(rffi.VOIDP, whole), _size_of(T))


@specialize.memo()
def str_storage_supported(T):
    """Can str_storage_getitem read that type?"""
    return T._kind == 'primitive' and T is not lltype.Void


@specialize.arg(0)
def str_storage_getitem(T, s, index):
    """The value of that type at an offset of a str."""
    with lltype.scoped_alloc(rffi.CArray(T), 1) as whole:
        chars = rffi.cast(rffi.CCHARP, whole)
        for i in range(_size_of(T)):
            chars[i] = s[index + i]
        return whole[0]
