"""A congruential generator in unsigned words."""
from rpython.rlib.rarithmetic import intmask, r_uint


class Random(object):
    def __init__(self, seed):
        self.state = r_uint(seed)

    def next(self, limit):
        self.state = self.state * r_uint(6364136223846793005) + r_uint(1442695040888963407)
        return intmask((self.state >> 33) % r_uint(limit))


def entry_point(argv):
    random = Random(42)
    counts = [0] * 10
    for i in range(10000):
        counts[random.next(10)] += 1
    print(counts[0], counts[9], sum_of(counts))
    print(random.next(1000000))
    return 0


def sum_of(items):
    total = 0
    for item in items:
        total += item
    return total


def target(driver, args):
    return entry_point
