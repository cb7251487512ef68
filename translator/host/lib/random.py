"""random: pseudo-random numbers from the Mersenne Twister (MT19937), seeded by ints as CPython 3 does.

Source: Matsumoto and Nishimura, "Mersenne Twister", 1998, and their init_by_array of 2002.
"""
import math as _math
import os as _os
import time as _time

_N, _M = 624, 397


class Random(object):
    def __init__(self, seed=None):
        self.gauss_next = None
        self.seed(seed)

    # ---- the generator ----
    def _init_by_number(self, number):
        state = [number & 0xffffffff]
        for i in range(1, _N):
            before = state[-1]
            state.append((1812433253 * (before ^ (before >> 30)) + i) & 0xffffffff)
        return state

    def _init_by_array(self, key):
        state = self._init_by_number(19650218)
        i, j = 1, 0
        for _ in range(max(_N, len(key))):
            before = state[i - 1]
            state[i] = ((state[i] ^ ((before ^ (before >> 30)) * 1664525)) + key[j] + j) & 0xffffffff
            i += 1
            j = (j + 1) % len(key)
            if i >= _N:
                state[0] = state[_N - 1]
                i = 1
        for _ in range(_N - 1):
            before = state[i - 1]
            state[i] = ((state[i] ^ ((before ^ (before >> 30)) * 1566083941)) - i) & 0xffffffff
            i += 1
            if i >= _N:
                state[0] = state[_N - 1]
                i = 1
        state[0] = 0x80000000
        return state

    def seed(self, seed=None, version=2):
        if seed is None:
            seed = int(_time.time() * 256) ^ _os.getpid() << 20
        elif isinstance(seed, float):
            seed = hash(seed)
        elif isinstance(seed, basestring):
            number = 0
            for c in seed:
                number = number * 1000003 + ord(c) + 1
            seed = number
        seed = abs(int(seed))
        key = []
        while seed:
            key.append(seed & 0xffffffff)
            seed >>= 32
        self._state = self._init_by_array(key or [0])
        self._position = _N
        self.gauss_next = None

    def _refill(self):
        state = self._state
        for i in range(_N):
            y = (state[i] & 0x80000000) | (state[(i + 1) % _N] & 0x7fffffff)
            state[i] = state[(i + _M) % _N] ^ (y >> 1) ^ (0x9908b0df if y & 1 else 0)
        self._position = 0

    def _word(self):
        if self._position >= _N:
            self._refill()
        y = self._state[self._position]
        self._position += 1
        y ^= y >> 11
        y ^= (y << 7) & 0x9d2c5680
        y ^= (y << 15) & 0xefc60000
        return y ^ (y >> 18)

    def getstate(self):
        return 3, tuple(self._state) + (self._position,), self.gauss_next

    def setstate(self, state):
        self._state = list(state[1][:-1])
        self._position = state[1][-1]
        self.gauss_next = state[2]

    def random(self):
        a, b = self._word() >> 5, self._word() >> 6
        return (a * 67108864.0 + b) / 9007199254740992.0

    def getrandbits(self, k):
        if k < 0:
            raise ValueError("number of bits must be non-negative")
        value = 0
        shift = 0
        while k > 0:
            word = self._word()
            if k < 32:
                word >>= 32 - k
            value |= word << shift
            shift += 32
            k -= 32
        return value

    def randbytes(self, n):
        return self.getrandbits(n * 8).to_bytes(n, 'little')

    # ---- ints ----
    def _randbelow(self, n):
        if not n:
            return 0
        k = n.bit_length()
        value = self.getrandbits(k)
        while value >= n:
            value = self.getrandbits(k)
        return value

    def randrange(self, start, stop=None, step=1):
        choices = range(start) if stop is None else range(start, stop, step)
        if not len(choices):
            raise ValueError("empty range for randrange()")
        return choices[self._randbelow(len(choices))]

    def randint(self, a, b):
        return self.randrange(a, b + 1)

    # ---- sequences ----
    def choice(self, sequence):
        if not len(sequence):
            raise IndexError('Cannot choose from an empty sequence')
        return sequence[self._randbelow(len(sequence))]

    def shuffle(self, items):
        for i in reversed(range(1, len(items))):
            j = self._randbelow(i + 1)
            items[i], items[j] = items[j], items[i]

    def sample(self, population, k):
        n = len(population)
        if not 0 <= k <= n:
            raise ValueError("Sample larger than population or is negative")
        result = [None] * k
        setsize = 21
        if k > 5:
            setsize += 4 ** _math.ceil(_math.log(k * 3, 4))
        if n <= setsize:
            pool = list(population)
            for i in range(k):
                j = self._randbelow(n - i)
                result[i] = pool[j]
                pool[j] = pool[n - i - 1]
        else:
            selected = set()
            for i in range(k):
                j = self._randbelow(n)
                while j in selected:
                    j = self._randbelow(n)
                selected.add(j)
                result[i] = population[j]
        return result

    def choices(self, population, weights=None, cum_weights=None, k=1):
        n = len(population)
        if cum_weights is None:
            if weights is None:
                return [population[int(_math.floor(self.random() * n))] for _ in range(k)]
            cum_weights = []
            for weight in weights:
                cum_weights.append((cum_weights[-1] if cum_weights else 0) + weight)
        import bisect
        total = cum_weights[-1] + 0.0
        return [population[bisect.bisect(cum_weights, self.random() * total, 0, n - 1)] for _ in range(k)]

    # ---- floats ----
    def uniform(self, a, b):
        return a + (b - a) * self.random()

    def triangular(self, low=0.0, high=1.0, mode=None):
        u = self.random()
        c = 0.5 if mode is None else (mode - low) / (high - low)
        if u > c:
            u, c, low, high = 1.0 - u, 1.0 - c, high, low
        return low + (high - low) * _math.sqrt(u * c)

    def gauss(self, mu=0.0, sigma=1.0):
        z = self.gauss_next
        self.gauss_next = None
        if z is None:
            angle = self.random() * 2.0 * _math.pi
            radius = _math.sqrt(-2.0 * _math.log(1.0 - self.random()))
            z = _math.cos(angle) * radius
            self.gauss_next = _math.sin(angle) * radius
        return mu + z * sigma

    normalvariate = gauss

    def expovariate(self, lambd=1.0):
        return -_math.log(1.0 - self.random()) / lambd


class SystemRandom(Random):
    def seed(self, *ignored):
        self._state, self._position = [], _N

    def _word(self):
        return int.from_bytes(_os.urandom(4), 'little')


_shared = Random()
seed = _shared.seed
random = _shared.random
getrandbits = _shared.getrandbits
randrange = _shared.randrange
randint = _shared.randint
choice = _shared.choice
choices = _shared.choices
shuffle = _shared.shuffle
sample = _shared.sample
uniform = _shared.uniform
triangular = _shared.triangular
gauss = _shared.gauss
normalvariate = _shared.normalvariate
expovariate = _shared.expovariate
getstate = _shared.getstate
setstate = _shared.setstate
