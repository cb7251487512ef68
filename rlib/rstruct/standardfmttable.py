"""The characters of formats with standard sizes, and how each is read.

Idea:    a reader has read(count), appendobj(value) and bigendian; `unpack` gives it the next value.
"""
import sys

from rpython.rlib.objectmodel import specialize
from rpython.rlib.rarithmetic import intmask, r_uint
from rpython.rlib.rstruct.ieee import unpack_float

native_is_bigendian = sys.byteorder == 'big'


def unpack_pad(reader, count):
    reader.skip(count)


def unpack_char(reader):
    reader.appendobj(reader.read(1)[0])


def unpack_bool(reader):
    reader.appendobj(reader.read(1) != '\x00')


def unpack_string(reader, count):
    reader.appendobj(reader.read(count))


def unpack_pascal(reader, count):
    """A string whose first byte is its length."""
    if count == 0:
        reader.appendobj('')
        return
    data = reader.read(count)
    end = 1 + ord(data[0])
    if end > count:
        end = count
    reader.appendobj(data[1:end])


def _float_unpacker(size):
    def unpack_float_of_size(reader):
        reader.appendobj(unpack_float(reader.read(size), reader.bigendian))
    return unpack_float_of_size


def _int_unpacker(size, signed):
    """Numbers of 8 bytes without sign are r_uints, the others ints."""
    def unpack_int(reader):
        data = reader.read(size)
        value = r_uint(0)
        for i in range(size):
            c = data[i] if reader.bigendian else data[size - 1 - i]
            value = (value << 8) | r_uint(ord(c))
        if signed:
            number = intmask(value)
            if size < 8 and number >> (8 * size - 1):
                number -= 1 << (8 * size)
            reader.appendobj(number)
        elif size < 8:
            reader.appendobj(intmask(value))
        else:
            reader.appendobj(value)
    return unpack_int


def ints(letters):
    """The entries of integer formats: [(signed letter, unsigned letter, size)]."""
    table = {}
    for signed, unsigned, size in letters:
        table[signed] = {'size': size, 'unpack': _int_unpacker(size, True)}
        table[unsigned] = {'size': size, 'unpack': _int_unpacker(size, False)}
    return table


standard_fmttable = {
    'x': {'size': 1, 'unpack': unpack_pad, 'needcount': True},
    'c': {'size': 1, 'unpack': unpack_char},
    '?': {'size': 1, 'unpack': unpack_bool},
    's': {'size': 1, 'unpack': unpack_string, 'needcount': True},
    'p': {'size': 1, 'unpack': unpack_pascal, 'needcount': True},
    'e': {'size': 2, 'unpack': _float_unpacker(2)},
    'f': {'size': 4, 'unpack': _float_unpacker(4)},
    'd': {'size': 8, 'unpack': _float_unpacker(8)},
}
standard_fmttable.update(ints([('b', 'B', 1), ('h', 'H', 2), ('i', 'I', 4), ('l', 'L', 4), ('q', 'Q', 8)]))
