"""MD5 checksums.

Takes:   bytes, in pieces.
Leaves:  the digest of 16 bytes, or 32 hexadecimal digits; more may be added afterwards.
Example: m = RMD5('abc'); m.update('def'); m.hexdigest()
Source:  RFC 1321.
"""
import math

from rpython.rlib.blockdigest import BlockDigest, word_of
from rpython.rlib.objectmodel import always_inline, import_from_mixin
from rpython.rlib.rarithmetic import r_uint
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


class RMD5(object):
    """A checksum under way."""
    _mixin_ = True
    import_from_mixin(BlockDigest)

    def _init(self):
        """Begins anew."""
        self._begin()
        self.words = [r_uint(0)] * 16
        self.A = r_uint(0x67452301)
        self.B = r_uint(0xefcdab89)
        self.C = r_uint(0x98badcfe)
        self.D = r_uint(0x10325476)

    def _block(self, data, position):
        """Takes in the 64 bytes at the position."""
        x = self.words
        for i in range(16):
            x[i] = word_of(data[position], data[position + 1], data[position + 2], data[position + 3])
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

    def copy(self):
        """Another checksum that begins with the same bytes."""
        twin = RMD5()
        twin._copyfrom(self)
        return twin

    def _registers(self):
        return [self.A, self.B, self.C, self.D]

    def _set_registers(self, values):
        self.A, self.B, self.C, self.D = values


md5 = RMD5
new = RMD5
