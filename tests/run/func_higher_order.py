"""Functions as values: in tuples, chosen by dicts, returned, compared, with defaults, composed by instances, None among them."""


def inc(x):
    return x + 1


def dec(x, by=1):
    return x - by


def twice(f, x):
    return f(f(x))


def choose(name):
    if name == 'inc':
        return inc
    if name == 'dec':
        return dec
    return None


class Compose(object):
    def __init__(self, functions):
        self.functions = functions

    def __call__(self, x):
        for f in self.functions:
            x = f(x)
        return x


class Op(object):
    def __init__(self, name, function, priority=0):
        self.name = name
        self.function = function
        self.priority = priority


OPS = [Op('+', lambda a, b: a + b), Op('*', lambda a, b: a * b, 1), Op('max', lambda a, b: a if a > b else b, 2)]


def fold(f, items, start):
    for x in items:
        start = f(start, x)
    return start


def entry_point(argv):
    one = len(argv)
    print(twice(inc, one), twice(dec, 10), twice(lambda x: x * x, 3), [choose(n) is not None for n in ('inc', 'dec', 'x')])
    f = choose('inc' if one == 1 else 'dec')
    g = choose('nothing')
    print(f is inc, f == dec, f(5), g is None, f != g, [h(10) for h in (inc, dec)], (inc, dec)[one](7), {'i': inc, 'd': dec}['d'](0))
    print(Compose([inc, inc, dec])(one), Compose([])(5), Compose([lambda x: x * 3, inc])(2))
    for op in sorted(OPS, key=lambda o: -o.priority):
        print(op.name, op.function(6, 7), fold(op.function, [3, 1, one], 2))
    try:
        print(g(1))
    except TypeError:
        print('None cannot be called')
    return 0

def target(driver, args):
    return entry_point
