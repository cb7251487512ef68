"""Classes that act as containers: len, items read, set and deleted, in, iteration, slices, truth, calls, by inheritance too."""


class Ring(object):
    def __init__(self, n):
        self.items = [0] * n
        self.reads = 0

    def __len__(self):
        return len(self.items)

    def __getitem__(self, i):
        self.reads += 1
        return self.items[i % len(self.items)]

    def __setitem__(self, i, value):
        self.items[i % len(self.items)] = value

    def __delitem__(self, i):
        del self.items[i % len(self.items)]

    def __contains__(self, x):
        return x in self.items

    def __iter__(self):
        return iter(self.items)

    def __call__(self, f, start=0):
        for x in self.items:
            start = f(start, x)
        return start


class Limited(Ring):
    limit = 9

    def __setitem__(self, i, value):
        Ring.__setitem__(self, i, min(value, self.limit))


class Table(object):
    def __init__(self):
        self.cells = {}

    def __getitem__(self, key):
        x, y = key
        return self.cells.get(y * 1000 + x, '.')

    def __setitem__(self, key, value):
        x, y = key
        self.cells[y * 1000 + x] = value

    def __len__(self):
        return len(self.cells)


def add(a, b):
    return a + b


def entry_point(argv):
    for r in [Ring(4), Limited(4)]:
        for i in range(6):
            r[i] = i * 5
        r[-1] += 100
        print(len(r), r[0], r[5], r[-1], 20 in r, 99 in r, [x for x in r], r(add), r(add, 1000), r.reads, sum(r), max(r))
        del r[1]
        print(len(r), list(r), bool(r), [x * 2 for x in r if x])
    t = Table()
    print(bool(t))
    t[1, 2] = 'x'
    t[(3, 0)] = 'y' * len(argv)
    print('|'.join([''.join([t[x, y] for x in range(4)]) for y in range(3)]), len(t), bool(t))
    return 0

def target(driver, args):
    return entry_point
