"""Functions and lambdas defined inside a function: without free variables, with constants of the functions around, defaults,
recursion, and as keys."""


class Item(object):
    def __init__(self, name, price):
        self.name = name
        self.price = price


def make_adder(n):
    def outer(l):
        def add(x):
            return x + n                    # of import time
        return [add(x) for x in l]
    return outer


add_ten = make_adder(10)


def recursive(n):
    def factorial(k):
        if k <= 1:
            return 1
        return k * factorial(k - 1)
    return factorial(n)


def generators(n):
    def count(k):
        while k > 0:
            yield k
            k -= 1
    return [x for x in count(n)]


def chosen(flag):
    if flag:
        work = lambda x: x + 1
    else:
        work = lambda x: x - 1
    return work(10)


def entry_point(argv):
    one = len(argv)
    unit = 100

    def scaled(x, by=3):
        return x * by + unit
    print(scaled(2), scaled(2, one), add_ten([1, 2, one]), recursive(5), generators(3), chosen(one == 1), chosen(one == 2))
    items = [Item('pen', 3), Item('ink', 9), Item('cap', one)]
    print([item.name for item in sorted(items, key=lambda item: item.price)])
    print([item.name for item in sorted(items, key=lambda item: item.name, reverse=True)])
    print(max(items, key=lambda item: item.price).name, min([3, 1, 2], key=lambda x: -x))
    pairs = [(1, 'b'), (0, 'z'), (1, 'a')]
    pairs.sort(key=lambda pair: pair[1])
    print(pairs, list(map(lambda x: x * x, [1, 2, 3])), list(filter(lambda x: x > 1, [1, 2, 3])))
    print((lambda: 5)(), [f(4) for f in [lambda x: x + 1, lambda x: x * 2]])
    return 0


def target(driver, args):
    return entry_point
