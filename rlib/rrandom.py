"""Pseudo-random numbers: the Mersenne twister MT19937.

Takes:   a seed: an r_uint, or a list of them for init_by_array.
Leaves:  32-bit numbers (genrand32) and floats in [0, 1) with 53 random bits (random), the same as CPython's from the same seed.
Example: r = Random(r_uint(42)); r.genrand32(); r.random()
Source:  Matsumoto, Nishimura: Mersenne Twister (ACM TOMACS 8, 1998), with the initialisation of 2002.
"""
from rpython.rlib.rarithmetic import intmask, r_uint

N = 624
M = 397
MATRIX_A = r_uint(0x9908b0df)
UPPER_MASK = r_uint(0x80000000)
LOWER_MASK = r_uint(0x7fffffff)
TEMPERING_MASK_A = r_uint(0x9d2c5680)
TEMPERING_MASK_B = r_uint(0xefc60000)
MAGIC_CONSTANT_A = r_uint(1812433253)
MAGIC_CONSTANT_B = r_uint(19650218)
MAGIC_CONSTANT_C = r_uint(1664525)
MAGIC_CONSTANT_D = r_uint(1566083941)
WORD = r_uint(0xffffffff)


class Random(object):
    """A generator: `state` is its N words, `index` the next to use."""

    def __init__(self, seed=r_uint(0)):
        self.state = [r_uint(0)] * N
        self.index = 0
        self.init_genrand(seed)

    def init_genrand(self, s):
        """Begins again with one number as seed."""
        state = self.state
        s = s & WORD
        state[0] = s
        for i in range(1, N):
            s = (MAGIC_CONSTANT_A * (s ^ (s >> 30)) + r_uint(i)) & WORD
            state[i] = s
        self.index = N

    def init_by_array(self, init_key):
        """Begins again with a list of numbers as seed; it must not be empty."""
        length = len(init_key)
        self.init_genrand(MAGIC_CONSTANT_B)
        state = self.state
        i = 1
        j = 0
        for _ in range(N if N > length else length):
            before = state[i - 1]
            state[i] = ((state[i] ^ ((before ^ (before >> 30)) * MAGIC_CONSTANT_C)) + init_key[j] + r_uint(j)) & WORD
            i += 1
            j += 1
            if i == N:
                state[0] = state[N - 1]
                i = 1
            if j == length:
                j = 0
        for _ in range(N - 1):
            before = state[i - 1]
            state[i] = ((state[i] ^ ((before ^ (before >> 30)) * MAGIC_CONSTANT_D)) - r_uint(i)) & WORD
            i += 1
            if i == N:
                state[0] = state[N - 1]
                i = 1
        state[0] = UPPER_MASK

    def genrand32(self):
        """The next number below 2**32, an r_uint."""
        if self.index >= N:
            self._refill()
        y = self.state[self.index]
        self.index += 1
        y ^= y >> 11
        y ^= (y << 7) & TEMPERING_MASK_A
        y ^= (y << 15) & TEMPERING_MASK_B
        y ^= y >> 18
        return y

    def _refill(self):
        """Makes the next N words."""
        state = self.state
        k = 0
        while k < N - M:
            state[k] = state[k + M] ^ self._twist(state[k], state[k + 1])
            k += 1
        while k < N - 1:
            state[k] = state[k + M - N] ^ self._twist(state[k], state[k + 1])
            k += 1
        state[N - 1] = state[M - 1] ^ self._twist(state[N - 1], state[0])
        self.index = 0

    def _twist(self, high, low):
        y = (high & UPPER_MASK) | (low & LOWER_MASK)
        if y & r_uint(1):
            return (y >> 1) ^ MATRIX_A
        return y >> 1

    def random(self):
        """A float: 0 <= x < 1."""
        a = intmask(self.genrand32() >> 5)
        b = intmask(self.genrand32() >> 6)
        return (a * 67108864.0 + b) * (1.0 / 9007199254740992.0)

    def jumpahead(self, n):
        """Changes the state into one that is likely far from this one; n says which."""
        state = self.state
        i = N - 1
        while i > 1:
            j = n % i
            word = state[i]
            state[i] = state[j]
            state[j] = word
            i -= 1
        for i in range(N):
            state[i] = (state[i] + r_uint(i + 1)) & WORD
        self.index = N
