"""A Bloom filter on r_uint hashes, a mixing function of 32-bit words like those of SHA, xorshift: unsigned words that wrap and rotate."""
from rpython.rlib.rarithmetic import intmask, r_uint, r_uint32


def hash_with(text, seed):
    h = r_uint(14695981039346656037) ^ r_uint(seed)
    for c in text:
        h ^= r_uint(ord(c))
        h *= r_uint(1099511628211)
    h ^= h >> 29
    return h * r_uint(0x9e3779b97f4a7c15)


class Bloom(object):
    def __init__(self, bits, hashes):
        self.words = [r_uint(0)] * (bits // 64)
        self.bits = r_uint(bits)
        self.hashes = hashes

    def places(self, text):
        for seed in range(self.hashes):
            place = hash_with(text, seed) % self.bits
            yield intmask(place >> 6), r_uint(1) << intmask(place & 63)

    def add(self, text):
        for word, bit in self.places(text):
            self.words[word] |= bit

    def may_hold(self, text):
        for word, bit in self.places(text):
            if not self.words[word] & bit:
                return False
        return True

    def population(self):
        count = 0
        for word in self.words:
            while word:
                word &= word - 1
                count += 1
        return count


def rotate(x, n):
    return r_uint32((x << n) | (x >> (32 - n)))


CONSTANTS = [r_uint32(int(abs(i * 0.6180339887 % 1.0) * 4294967296.0)) for i in range(1, 17)]


def digest(text):
    a, b, c, d = r_uint32(0x67452301), r_uint32(0xefcdab89), r_uint32(0x98badcfe), r_uint32(0x10325476)
    padded = text + '\x80' + '\0' * ((63 - len(text)) % 64)
    for start in range(0, len(padded), 4):
        word = r_uint32(0)
        for ch in padded[start:start + 4]:
            word = (word << 8) | r_uint32(ord(ch))
        mixed = a + ((b & c) | (~b & d)) + word + CONSTANTS[start // 4 % 16]
        a, b, c, d = d, b + rotate(mixed, 7 + start % 5), rotate(b, 30), c ^ mixed
    return ''.join(['%08x' % int(x) for x in (a, b, c, d)])


def xorshift(state):
    state ^= state << 13
    state ^= state >> 7
    return state ^ (state << 17)


def entry_point(argv):
    bloom = Bloom(1024, 3)
    names = ['name%d' % (i * i) for i in range(60)]
    for name in names:
        bloom.add(name)
    print(len([n for n in names if bloom.may_hold(n)]), len([i for i in range(1000) if bloom.may_hold('other%d' % i)]), bloom.population())
    for text in ['', 'a', 'b', 'abc' * 30, '\0']:
        print(digest(text), intmask(hash_with(text, 1)))
    state = r_uint(88172645463325252)
    for i in range(1000):
        state = xorshift(state)
    print(intmask(state), intmask(state >> 60), state > r_uint(1) << 63)
    return 0


def target(driver, args):
    return entry_point
