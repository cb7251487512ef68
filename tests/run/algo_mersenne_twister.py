"""The Mersenne twister MT19937 in ints that are masked and again in r_uint32, with a state filled at import time; shuffles and samples from it."""
from rpython.rlib.rarithmetic import r_uint32

N, M = 624, 397
MASK = 0xffffffff


def seeded(seed):
    state = [seed]
    for i in range(1, N):
        state.append((1812433253 * (state[-1] ^ (state[-1] >> 30)) + i) & MASK)
    return state


class Twister(object):
    def __init__(self, state):
        self.state = list(state)
        self.index = N

    def twist(self):
        s = self.state
        for i in range(N):
            y = (s[i] & 0x80000000) | (s[(i + 1) % N] & 0x7fffffff)
            s[i] = s[(i + M) % N] ^ (y >> 1) ^ (0x9908b0df if y & 1 else 0)
        self.index = 0

    def next(self):
        if self.index == N:
            self.twist()
        y = self.state[self.index]
        self.index += 1
        y ^= y >> 11
        y ^= (y << 7) & 0x9d2c5680
        y ^= (y << 15) & 0xefc60000
        return y ^ (y >> 18)

    def random(self):
        a, b = self.next() >> 5, self.next() >> 6
        return (a * 67108864.0 + b) / 9007199254740992.0

    def below(self, n):
        bits = len(bin(n)) - 2
        while True:
            r = self.next() >> (32 - bits)
            if r < n:
                return r


class Narrow(object):
    """The same in words of 32 bits."""

    def __init__(self, seed):
        self.state = [r_uint32(seed)]
        for i in range(1, N):
            last = self.state[i - 1]
            self.state.append(r_uint32(1812433253) * (last ^ (last >> 30)) + r_uint32(i))

    def next(self):
        s = self.state
        for i in range(N):
            y = (s[i] & r_uint32(0x80000000)) | (s[(i + 1) % N] & r_uint32(0x7fffffff))
            s[i] = s[(i + M) % N] ^ (y >> 1)
            if y & r_uint32(1):
                s[i] ^= r_uint32(0x9908b0df)
        y = s[0]
        y ^= y >> 11
        y ^= (y << 7) & r_uint32(0x9d2c5680)
        y ^= (y << 15) & r_uint32(0xefc60000)
        return y ^ (y >> 18)


START = seeded(5489)


def entry_point(argv):
    t = Twister(START)
    print([t.next() for _ in range(5)])
    for _ in range(1994):
        t.next()
    print(t.next(), t.random(), t.index, START[:2], int(Narrow(5489).next()))
    print([t.below(6) + 1 for _ in range(20)])
    cards = list(range(13))
    for i in range(len(cards) - 1, 0, -1):
        j = t.below(i + 1)
        cards[i], cards[j] = cards[j], cards[i]
    print(cards, '%.12f' % sum([t.random() for _ in range(100)]))
    u = Twister(seeded(len(argv)))
    print(u.next(), u.state is t.state, len(u.state))
    return 0


def target(driver, args):
    return entry_point
