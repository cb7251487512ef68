"""MD5 checksums.

Takes:   bytes, in pieces.
Leaves:  the digest of 16 bytes, or 32 hexadecimal digits; more may be added afterwards.
Example: m = RMD5('abc'); m.update('def'); m.hexdigest()
Source:  RFC 1321.
"""
import math

from rpython.rlib.rarithmetic import r_uint
from rpython.rlib.objectmodel import always_inline
from rpython.rlib.unroll import unrolling_iterable

digest_size = 16
WORD = r_uint(0xffffffff)
ROTATIONS = [[7, 12, 17, 22], [5, 9, 14, 20], [4, 11, 16, 23], [6, 10, 15, 21]]


def _table():
    """(index of the word, rotation, constant) of the 16 steps of each round."""
    rounds = []
    for number, (factor, first) in enumerate([(1, 0), (5, 1), (3, 5), (7, 0)]):
        steps = []
        for i in range(16):
            sine = int(abs(math.sin(number * 16 + i + 1)) * 4294967296.0)
            steps.append(((first + factor * i) % 16, ROTATIONS[number][i % 4], r_uint(sine)))
        rounds.append(unrolling_iterable(steps))
    return rounds


ROUND_1, ROUND_2, ROUND_3, ROUND_4 = _table()


@always_inline
def _rotated(x, count):
    """x, of which 32 bits count, rotated to the left."""
    x = x & WORD
    return (x << count) | (x >> (32 - count))


def _bytes_of(words):
    """The words as bytes, lowest first."""
    chars = []
    for word in words:
        for shift in [0, 8, 16, 24]:
            chars.append(chr(int((word >> shift) & r_uint(0xff))))
    return ''.join(chars)


def hexadecimal(digest):
    """Two digits for each byte."""
    digits = '0123456789abcdef'
    chars = []
    for c in digest:
        chars.append(digits[ord(c) >> 4])
        chars.append(digits[ord(c) & 15])
    return ''.join(chars)


class RMD5(object):
    """A checksum under way."""
    _mixin_ = True

    def __init__(self, initialdata=''):
        self._init()
        self.update(initialdata)

    def _init(self):
        """Begins anew."""
        self.count = 0              # bytes so far
        self.input = ''             # of these, the last that make no whole block
        self.words = [r_uint(0)] * 16
        self.A = r_uint(0x67452301)
        self.B = r_uint(0xefcdab89)
        self.C = r_uint(0x98badcfe)
        self.D = r_uint(0x10325476)

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

    def _block(self, data, position):
        """Takes in the 64 bytes at the position."""
        x = self.words
        for i in range(16):
            x[i] = (r_uint(ord(data[position])) | (r_uint(ord(data[position + 1])) << 8)
                    | (r_uint(ord(data[position + 2])) << 16) | (r_uint(ord(data[position + 3])) << 24))
            position += 4
        a, b, c, d = self.A, self.B, self.C, self.D
        for k, s, constant in ROUND_1:
            a, b, c, d = d, b + _rotated(a + ((b & c) | (~b & d)) + x[k] + constant, s), b, c
        for k, s, constant in ROUND_2:
            a, b, c, d = d, b + _rotated(a + ((b & d) | (c & ~d)) + x[k] + constant, s), b, c
        for k, s, constant in ROUND_3:
            a, b, c, d = d, b + _rotated(a + (b ^ c ^ d) + x[k] + constant, s), b, c
        for k, s, constant in ROUND_4:
            a, b, c, d = d, b + _rotated(a + (c ^ (b | (~d & WORD))) + x[k] + constant, s), b, c
        self.A = (self.A + a) & WORD
        self.B = (self.B + b) & WORD
        self.C = (self.C + c) & WORD
        self.D = (self.D + d) & WORD

    def digest(self):
        """The checksum of all bytes so far, as 16 bytes."""
        last = RMD5()
        last._copyfrom(self)
        bits = self.count * 8
        last.update('\x80' + '\x00' * ((55 - self.count) % 64)
                    + ''.join([chr((bits >> shift) & 0xff) for shift in [0, 8, 16, 24, 32, 40, 48, 56]]))
        return _bytes_of([last.A, last.B, last.C, last.D])

    def hexdigest(self):
        """The checksum as 32 hexadecimal digits."""
        return hexadecimal(self.digest())

    def copy(self):
        """Another checksum that begins with the same bytes."""
        twin = RMD5()
        twin._copyfrom(self)
        return twin

    def _copyfrom(self, other):
        self.count = other.count
        self.input = other.input
        self.A = other.A
        self.B = other.B
        self.C = other.C
        self.D = other.D


md5 = RMD5
new = RMD5
