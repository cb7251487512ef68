"""The characters of formats with standard sizes, and how each is read and written.

Idea:    a reader has read(count), skip(count), appendobj(value) and bigendian; `unpack` gives it the next value. A writer has
         accept_str_arg(), accept_bool_arg(), accept_int_arg(), accept_uint_arg(), accept_ulonglong_arg() and accept_float_arg(), each of
         which gives the next value, a buffer `wbuf` with setitem and setzeros, the position `pos` in it, advance(count), and bigendian;
         `pack` takes the next value of it.
"""
import sys

from rpython.rlib.rarithmetic import intmask, r_uint
from rpython.rlib.rstruct.error import StructError, StructOverflowError
from rpython.rlib.rstruct.ieee import pack_float, unpack_float

native_is_bigendian = sys.byteorder == 'big'


# ____________________________________________________________ writing

def pack_pad(writer, count):
    writer.wbuf.setzeros(writer.pos, count)
    writer.advance(count)


def pack_char(writer):
    string = writer.accept_str_arg()
    if len(string) != 1:
        raise StructError('expected a string of length 1')
    _write(writer, string)


def pack_bool(writer):
    _write(writer, '\x01' if writer.accept_bool_arg() else '\x00')


def _write(writer, string):
    for i in range(len(string)):
        writer.wbuf.setitem(writer.pos + i, string[i])
    writer.advance(len(string))


def _write_padded(writer, string, count):
    """The string, cut off or filled with NULs."""
    if len(string) < count:
        _write(writer, string)
        pack_pad(writer, count - len(string))
    else:
        _write(writer, string[:count])


def pack_string(writer, count):
    _write_padded(writer, writer.accept_str_arg(), count)


def pack_pascal(writer, count):
    """A string behind a byte that says its length."""
    string = writer.accept_str_arg()
    if count == 0:
        return
    length = min(len(string), min(count - 1, 255))
    _write(writer, chr(length))
    _write_padded(writer, string[:length], count - 1)


def _float_packer(size):
    def pack_float_of_size(writer):
        pack_float(writer.wbuf, writer.pos, writer.accept_float_arg(), size, writer.bigendian)
        writer.advance(size)
    return pack_float_of_size


def _write_number(writer, value, size):
    """The lowest bytes of a r_uint."""
    for i in range(size):
        at = size - 1 - i if writer.bigendian else i
        writer.wbuf.setitem(writer.pos + at, chr(intmask((value >> (8 * i)) & r_uint(0xff))))
    writer.advance(size)


def _int_packer(size, signed):
    """Numbers of 8 bytes without sign are taken as r_uints, the others as ints."""
    bits = 8 * size
    if size == 8 and not signed:
        def pack_int(writer):
            _write_number(writer, r_uint(writer.accept_ulonglong_arg()), size)
        return pack_int
    least, most = (-1 << (bits - 1), (1 << (bits - 1)) - 1) if signed else (0, (1 << bits) - 1)
    message = 'argument out of range: %d to %d' % (least, most)

    def pack_int(writer):
        value = writer.accept_int_arg()
        if not least <= value <= most:
            raise StructOverflowError(message)
        _write_number(writer, r_uint(value), size)
    return pack_int


# ____________________________________________________________ reading

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
        for letter, is_signed in [(signed, True), (unsigned, False)]:
            table[letter] = {'size': size, 'pack': _int_packer(size, is_signed), 'unpack': _int_unpacker(size, is_signed)}
    return table


standard_fmttable = {
    'x': {'size': 1, 'pack': pack_pad, 'unpack': unpack_pad, 'needcount': True},
    'c': {'size': 1, 'pack': pack_char, 'unpack': unpack_char},
    '?': {'size': 1, 'pack': pack_bool, 'unpack': unpack_bool},
    's': {'size': 1, 'pack': pack_string, 'unpack': unpack_string, 'needcount': True},
    'p': {'size': 1, 'pack': pack_pascal, 'unpack': unpack_pascal, 'needcount': True},
    'e': {'size': 2, 'pack': _float_packer(2), 'unpack': _float_unpacker(2)},
    'f': {'size': 4, 'pack': _float_packer(4), 'unpack': _float_unpacker(4)},
    'd': {'size': 8, 'pack': _float_packer(8), 'unpack': _float_unpacker(8)},
}
standard_fmttable.update(ints([('b', 'B', 1), ('h', 'H', 2), ('i', 'I', 4), ('l', 'L', 4), ('q', 'Q', 8)]))
