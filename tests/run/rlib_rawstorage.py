"""rlib.rawstorage: numbers of several types at offsets of raw memory and of strs."""
from rpython.rlib.rarithmetic import intmask, r_singlefloat
from rpython.rlib.rawstorage import (alloc_raw_storage, free_raw_storage, raw_storage_getitem, raw_storage_getitem_unaligned,
                                     raw_storage_setitem, raw_storage_setitem_unaligned, str_storage_getitem)
from rpython.rtyper.lltypesystem import lltype, rffi


def entry_point(argv):
    storage = alloc_raw_storage(32, zero=True)
    raw_storage_setitem(storage, 0, len(argv) + 41)
    raw_storage_setitem(storage, 8, 1.5)
    raw_storage_setitem(storage, 16, rffi.cast(rffi.SHORT, -2))
    raw_storage_setitem(storage, 20, r_singlefloat(0.25))
    raw_storage_setitem(storage, 24, 'x')
    print(raw_storage_getitem(lltype.Signed, storage, 0), raw_storage_getitem(lltype.Float, storage, 8))
    print(intmask(raw_storage_getitem(rffi.SHORT, storage, 16)), intmask(raw_storage_getitem(rffi.USHORT, storage, 16)))
    print(float(raw_storage_getitem(rffi.FLOAT, storage, 20)), raw_storage_getitem(rffi.CHAR, storage, 24))
    raw_storage_setitem_unaligned(storage, 3, 0x0102030405060708)
    print('%x' % raw_storage_getitem_unaligned(lltype.Signed, storage, 3), ord(storage[3]), intmask(raw_storage_getitem(rffi.INT, storage, 4)))
    raw_storage_setitem_unaligned(storage, 17, 2.5)
    print(raw_storage_getitem_unaligned(lltype.Float, storage, 17))
    free_raw_storage(storage)
    text = 'ab\x01\x00\x00\x00cd'
    print(intmask(str_storage_getitem(rffi.INT, text, 2)), intmask(str_storage_getitem(rffi.USHORT, text, 0)))
    return 0


def target(driver, args):
    return entry_point, None
