"""Specialised static and class methods, memo methods of frozen instances, constants of every kind as keys."""
from rpython.rlib.objectmodel import specialize


class Space(object):
    def __init__(self, name):
        self.name = name
        self.cache = {}

    def _freeze_(self):
        return True

    @specialize.memo()
    def type_for(self, cls):
        return self.name + ':' + cls.__name__

    @specialize.arg(1)
    def call(self, name, *args):
        return getattr(self, 'do_' + name)(*args)

    def do_add(self, a, b):
        return a + b

    def do_neg(self, a):
        return -a

    @specialize.argtype(1)
    def wrap(self, x):
        if isinstance(x, bool):
            return W_Bool(x)
        elif isinstance(x, int):
            return W_Int(x)
        elif isinstance(x, str):
            return W_Str(x)
        elif isinstance(x, float):
            return W_Float(x)
        assert isinstance(x, W_Root)
        return x


class W_Root(object):
    def text(self):
        return 'root'


class W_Int(W_Root):
    def __init__(self, n):
        self.n = n

    def text(self):
        return 'int %d' % self.n


class W_Bool(W_Root):
    def __init__(self, b):
        self.b = b

    def text(self):
        return 'bool yes' if self.b else 'bool no'


class W_Str(W_Root):
    def __init__(self, s):
        self.s = s

    def text(self):
        return 'str ' + self.s


class W_Float(W_Root):
    def __init__(self, f):
        self.f = f

    def text(self):
        return 'float %s' % self.f


SPACE = Space('std')
OTHER = Space('other')


class Tools(object):
    factor = 3

    @staticmethod
    @specialize.argtype(0)
    def twice(x):
        return x + x

    @classmethod
    @specialize.arg(1)
    def scale(cls, name, x):
        if name == 'factor':
            return cls.factor * x
        return x

    @specialize.arg_or_var(1, 2)
    def either(self, a, b=4):
        return a * 10 + b


class MoreTools(Tools):
    factor = 5


def make_adder(n):
    def adder(x):
        return x + n
    return adder


ADD_ONE, ADD_TEN = make_adder(1), make_adder(10)
ONES = {'a': 1}
NAMES = {'a': 'name'}


@specialize.arg(0)
def with_table(table, key):
    return table[key]


@specialize.arg(0)
def with_tuple(pair, x):
    return pair[0] * x + pair[1]


@specialize.arg(1)
def with_none(x, extra):
    if extra is None:
        return x
    return x + extra


@specialize.arg(0)
def compose(f, g, x):
    return f(g(x))


@specialize.call_location()
def unpack(*args):
    return len(args)


@specialize.argtype(0)
def describe(x):
    if x is None:
        return 'none'
    return 'some'


def entry_point(argv):
    n = len(argv)
    print(SPACE.type_for(W_Int), SPACE.type_for(W_Str))
    for space in [SPACE, OTHER]:
        for cls in [W_Int, W_Str]:
            print(space.type_for(cls))
    print(SPACE.call('add', n, 2), SPACE.call('neg', n))
    for w in [SPACE.wrap(n), SPACE.wrap('s'), SPACE.wrap(1.5), SPACE.wrap(n > 0), SPACE.wrap(W_Int(9))]:
        print(w.text())
    print(Tools.twice(n), Tools.twice('ab'), MoreTools.scale('factor', n), Tools.scale('factor', n), Tools.scale('x', n))
    t = MoreTools()
    print(t.either(1, 2), t.either(n, n + 1), t.either(3))
    print(with_table(ONES, 'a'), with_table(NAMES, 'a'), with_tuple((2, 3), n), with_tuple((4, 5), n))
    print(with_none(n, None), with_none(n, 5), compose(ADD_ONE, ADD_TEN, n))
    print(unpack(), unpack(1, 'x'), describe(None), describe('x'), describe(W_Int(3)))
    return 0


def target(driver, args):
    return entry_point
