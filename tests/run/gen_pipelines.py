"""Generators that feed generators: chains, filters, windows, merging, flattening, lookahead, batches; with state between."""


def integers(start, step=1):
    while True:
        yield start
        start += step


def take(n, items):
    if n <= 0:
        return
    for x in items:
        yield x
        n -= 1
        if n == 0:
            return


def where_odd(items):
    for x in items:
        if x % 2:
            yield x


def running(items):
    total = 0
    for x in items:
        total += x
        yield total


def pairs(items):
    previous = -1
    for x in items:
        if previous >= 0:
            yield previous, x
        previous = x


def batches(items, size):
    batch = []
    for x in items:
        batch.append(x)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch


def merge(a, b):
    x, y = next(a, -1), next(b, -1)
    while x >= 0 or y >= 0:
        if y < 0 or 0 <= x <= y:
            yield x
            x = next(a, -1)
        else:
            yield y
            y = next(b, -1)


class Tree(object):
    def __init__(self, value, children=[]):
        self.value = value
        self.children = children

    def walk(self, depth):
        yield depth, self.value
        for c in self.children:
            for item in c.walk(depth + 1):
                yield item


def entry_point(argv):
    print(list(take(5, integers(3, 4))), list(take(4, running(where_odd(integers(len(argv)))))), list(take(0, integers(0))))
    print(list(pairs(take(4, integers(5)))), list(batches(take(7, integers(0)), 3)), list(merge(take(4, integers(0, 3)), take(3, integers(1, 4)))))
    tree = Tree('a', [Tree('b', [Tree('c')]), Tree('d')])
    print([' ' * depth + value for depth, value in tree.walk(0)], max([depth for depth, _ in tree.walk(0)]))
    g = integers(10)
    print(next(g), next(g), sum(take(3, g)), next(g), 5 in take(9, integers(0)), sorted(take(3, integers(9, -4))))
    return 0

def target(driver, args):
    return entry_point
