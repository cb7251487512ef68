"""Augmented assignment to variables, attributes, items, with evaluation once."""


class Box(object):
    def __init__(self):
        self.n = 1
        self.calls = 0
        self.items = [1, 2, 3]

    def index(self):
        self.calls += 1
        return 1


def entry_point(argv):
    b = Box()
    x = 10
    x += 5
    x -= 3
    x *= 2
    x //= 5
    x %= 3
    x <<= 4
    x |= 3
    x &= 18
    x ^= 7
    x >>= 1
    print(x)
    b.n += 41
    b.items[b.index()] *= 10
    print(b.n, b.items[1], b.calls)
    d = {'k': 1}
    d['k'] += 5
    print(d['k'])
    return 0


def target(driver, args):
    return entry_point
