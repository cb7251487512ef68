"""SHA-1 checksums.

Takes:   bytes, in pieces.
Leaves:  the digest of 20 bytes, or 40 hexadecimal digits; more may be added afterwards.
Example: s = RSHA('abc'); s.hexdigest() == 'a9993e364706816aba3e25717850c26c9cd0d89d'
Source:  FIPS 180-4.
"""
from rpython.rlib.objectmodel import always_inline
from rpython.rlib.rarithmetic import r_uint
from rpython.rlib.rmd5 import hexadecimal

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

    def __init__(self, initialdata=''):
        self._init()
        self.update(initialdata)

    def _init(self):
        """Begins anew."""
        self.count = 0              # bytes so far
        self.input = ''             # of these, the last that make no whole block
        self.words = [r_uint(0)] * 80
        self.H0 = r_uint(0x67452301)
        self.H1 = r_uint(0xefcdab89)
        self.H2 = r_uint(0x98badcfe)
        self.H3 = r_uint(0x10325476)
        self.H4 = r_uint(0xc3d2e1f0)

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
        w = self.words
        for i in range(16):
            w[i] = ((r_uint(ord(data[position])) << 24) | (r_uint(ord(data[position + 1])) << 16)
                    | (r_uint(ord(data[position + 2])) << 8) | r_uint(ord(data[position + 3])))
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

    def digest(self):
        """The checksum of all bytes so far, as 20 bytes."""
        last = RSHA()
        last._copyfrom(self)
        bits = self.count * 8
        last.update('\x80' + '\x00' * ((55 - self.count) % 64)
                    + ''.join([chr((bits >> shift) & 0xff) for shift in [56, 48, 40, 32, 24, 16, 8, 0]]))
        chars = []
        for word in [last.H0, last.H1, last.H2, last.H3, last.H4]:
            for shift in [24, 16, 8, 0]:
                chars.append(chr(int((word >> shift) & r_uint(0xff))))
        return ''.join(chars)

    def hexdigest(self):
        """The checksum as 40 hexadecimal digits."""
        return hexadecimal(self.digest())

    def copy(self):
        """Another checksum that begins with the same bytes."""
        twin = RSHA()
        twin._copyfrom(self)
        return twin

    def _copyfrom(self, other):
        self.count = other.count
        self.input = other.input
        self.H0 = other.H0
        self.H1 = other.H1
        self.H2 = other.H2
        self.H3 = other.H3
        self.H4 = other.H4


sha = RSHA
new = RSHA
