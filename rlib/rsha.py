"""SHA-1 checksums.

Takes:   bytes, in pieces.
Leaves:  the digest of 20 bytes, or 40 hexadecimal digits; more may be added afterwards.
Example: s = RSHA('abc'); s.hexdigest() == 'a9993e364706816aba3e25717850c26c9cd0d89d'
Source:  FIPS 180-4.
"""
from rpython.rlib.blockdigest import BlockDigest, word_of
from rpython.rlib.objectmodel import always_inline, import_from_mixin
from rpython.rlib.rarithmetic import r_uint

digest_size = digestsize = 20
blocksize = 1
WORD = r_uint(0xffffffff)


@always_inline
def _rotated(x, count):
    """x, of which 32 bits count, rotated to the left."""
    return ((x << count) | (x >> (32 - count))) & WORD


class RSHA(object):
    """A checksum under way."""
    _mixin_ = True
    import_from_mixin(BlockDigest)
    FIRST_HIGH = True

    def _init(self):
        """Begins anew."""
        self._begin()
        self.words = [r_uint(0)] * 80
        self.H0 = r_uint(0x67452301)
        self.H1 = r_uint(0xefcdab89)
        self.H2 = r_uint(0x98badcfe)
        self.H3 = r_uint(0x10325476)
        self.H4 = r_uint(0xc3d2e1f0)

    def _block(self, data, position):
        """Takes in the 64 bytes at the position."""
        w = self.words
        for i in range(16):
            w[i] = word_of(data[position + 3], data[position + 2], data[position + 1], data[position])
            position += 4
        for i in range(16, 80):
            w[i] = _rotated(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], 1)
        a, b, c, d, e = self.H0, self.H1, self.H2, self.H3, self.H4
        i = 0
        while i < 20:
            a, b, c, d, e = (_rotated(a, 5) + ((b & c) | (~b & d)) + e + w[i] + r_uint(0x5a827999)) & WORD, a, _rotated(b, 30), c, d
            i += 1
        while i < 40:
            a, b, c, d, e = (_rotated(a, 5) + (b ^ c ^ d) + e + w[i] + r_uint(0x6ed9eba1)) & WORD, a, _rotated(b, 30), c, d
            i += 1
        while i < 60:
            both = (b & c) | (b & d) | (c & d)
            a, b, c, d, e = (_rotated(a, 5) + both + e + w[i] + r_uint(0x8f1bbcdc)) & WORD, a, _rotated(b, 30), c, d
            i += 1
        while i < 80:
            a, b, c, d, e = (_rotated(a, 5) + (b ^ c ^ d) + e + w[i] + r_uint(0xca62c1d6)) & WORD, a, _rotated(b, 30), c, d
            i += 1
        self.H0 = (self.H0 + a) & WORD
        self.H1 = (self.H1 + b) & WORD
        self.H2 = (self.H2 + c) & WORD
        self.H3 = (self.H3 + d) & WORD
        self.H4 = (self.H4 + e) & WORD

    def copy(self):
        """Another checksum that begins with the same bytes."""
        twin = RSHA()
        twin._copyfrom(self)
        return twin

    def _registers(self):
        return [self.H0, self.H1, self.H2, self.H3, self.H4]

    def _set_registers(self, values):
        self.H0, self.H1, self.H2, self.H3, self.H4 = values


sha = RSHA
new = RSHA
