"""Two types for one thing: A001 to A008, A027."""


class Cell(object):
    def __init__(self):
        self.value = 0


class Sub(Cell):
    pass


class Other(object):
    pass


def variable(n):
    if n:
        x = 1
    else:
        x = 'one'
    return str(x)


def loop(n):
    last = None
    for i in range(n):
        last = i
    return last


def item(names):
    stack = [0] * 16
    stack[0] = names[0]


def key(n):
    d = {'a': 1}
    return d[n]


def value(d):
    d['b'] = 'two'
    return d.get('c', None)


def attribute():
    Sub().value = 'zero'


def argument(x):
    return 0


def result(n):
    if n > 3:
        return n


def unrelated(n):
    if n:
        x = Cell()
    else:
        x = Other()
    return x is None


def tuples(n):
    pair = (1, 2)
    if n:
        pair = (1, 2, 3)
    return pair[0]


class Reader(object):
    def get(self):
        return 1


class Writer(Reader):
    def get(self):
        return 'one'


def override(n):
    r = Reader()
    if n:
        r = Writer()
    r.get()


def entry_point(argv):
    n = len(argv)
    variable(n)
    loop(n)
    item(argv)
    key(n)
    value({'a': 1})
    Cell()
    attribute()
    argument(1)
    argument('one')
    result(n)
    unrelated(n)
    tuples(n)
    override(n)
    return 0
