"""What checksums over blocks of 64 bytes have in common.

Takes:   a class with _init(), which calls _begin() and sets the registers, _block(data, position), which takes in 64 bytes, and its
         registers by _registers() and _set_registers(list); FIRST_HIGH: are numbers written with the highest byte first?
Leaves:  the interface of checksums: update, digest, hexdigest, copy; more may be added after a digest.
"""
from rpython.rlib.objectmodel import always_inline
from rpython.rlib.rarithmetic import r_uint


def bytes_of(words, first_high):
    """The 32-bit words as bytes."""
    chars = []
    for word in words:
        for i in range(4):
            shift = 24 - 8 * i if first_high else 8 * i
            chars.append(chr(int((word >> shift) & r_uint(0xff))))
    return ''.join(chars)


@always_inline
def word_of(a, b, c, d):
    """Four characters as a 32-bit word, the lowest byte first."""
    return r_uint(ord(a)) | (r_uint(ord(b)) << 8) | (r_uint(ord(c)) << 16) | (r_uint(ord(d)) << 24)


def hexadecimal(digest):
    """Two digits for each byte."""
    digits = '0123456789abcdef'
    chars = []
    for c in digest:
        chars.append(digits[ord(c) >> 4])
        chars.append(digits[ord(c) & 15])
    return ''.join(chars)


class BlockDigest(object):
    """A checksum under way."""
    FIRST_HIGH = False

    def __init__(self, initialdata=''):
        self._init()
        self.update(initialdata)

    def _begin(self):
        self.count = 0              # bytes so far
        self.input = ''             # of these, the last that make no whole block

    def update(self, inBuf):
        """Adds bytes."""
        self.count += len(inBuf)
        data = inBuf
        if self.input:
            data = self.input + inBuf
        position = 0
        while position + 64 <= len(data):
            self._block(data, position)
            position += 64
        self.input = data[position:]

    def digest(self):
        """The checksum of all bytes so far."""
        count, rest, registers = self.count, self.input, self._registers()
        bits = r_uint(count) << 3
        low, high = bits & r_uint(0xffffffff), bits >> 32
        sizes = [high, low] if self.FIRST_HIGH else [low, high]
        self.update('\x80' + '\x00' * ((55 - count) % 64) + bytes_of(sizes, self.FIRST_HIGH))
        result = bytes_of(self._registers(), self.FIRST_HIGH)
        self.count, self.input = count, rest
        self._set_registers(registers)
        return result

    def hexdigest(self):
        """The checksum in hexadecimal digits."""
        return hexadecimal(self.digest())

    def _copyfrom(self, other):
        self.count = other.count
        self.input = other.input
        self._set_registers(other._registers())
