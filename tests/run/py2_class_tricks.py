# dialect: 2
"""Classes at import time: extendable ones, pairs, metaclasses, old-style classes, decorators."""
from rpython.rlib.objectmodel import import_from_mixin, specialize
from rpython.tool.pairtype import extendabletype, pairtype, pair


class X(object):
    __metaclass__ = extendabletype

    def __init__(self, n):
        self.n = n

    def one(self):
        return self.n + 1


class Y(X):
    pass


class __extend__(X):
    limit = 10

    def two(self):
        return self.n + 2


class __extend__(Y):
    def two(self):
        return self.n + 200


class __extend__(pairtype(X, X)):
    def text((a, b)):
        return 'X%dX%d' % (a.n, b.n)


class __extend__(pairtype(Y, X)):
    def text((a, b)):
        return 'Y%dX%d' % (a.n, b.n)


TEXTS = [pair(X(1), X(2)).text(), pair(Y(3), X(4)).text(), pair(X(5), Y(6)).text(), pair(Y(7), Y(8)).text()]


class Registry(type):
    classes = []

    def __init__(cls, name, bases, namespace):
        type.__init__(cls, name, bases, namespace)
        cls.number = len(Registry.classes)
        Registry.classes.append(cls)
        for key, value in namespace.items():
            if key.startswith('op_'):
                cls.ops = getattr(cls, 'ops', '') + key[3:]


class Op(object):
    __metaclass__ = Registry

    def run(self):
        return -1


class Push(Op):
    def op_a(self):
        pass

    def run(self):
        return 1


class Pop(Op):
    def op_b(self):
        pass

    def run(self):
        return 2


OPS = [cls() for cls in Registry.classes]


class Old:
    count = 3

    def __init__(self, n):
        self.n = n

    def get(self):
        return self.n + self.count


class Older(Old):
    def get(self):
        return Old.get(self) * 2


def named(name):
    def decorate(cls):
        cls.given = name
        return cls
    return decorate


@named('first')
class First(object):
    pass


@named('second')
class Second(First):
    def given_twice(self):
        return self.given * 2


def make_class(n):
    class Made(Old):
        size = n

        def get(self):
            return self.n * self.size
    return Made


MADE = [make_class(i) for i in range(3)]


class Shared(object):
    limit = 7

    def inc(self):
        self.n += 1
        return self.n

    @staticmethod
    def twice(x):
        return x + x


class Renamed(object):
    import_from_mixin(Shared)

    def __init__(self, n):
        self.n = n


class RenamedFloat(object):
    import_from_mixin(Shared)
    n = 1.5


class Base(object):
    def hello(self):
        return 'base'


class MixinA(object):
    _mixin_ = True

    def hello(self):
        return 'A'

    def ten(self):
        return self.k * 10


class MixinB(object):
    _mixin_ = True
    k = 3


class Both(MixinA, MixinB, Base):
    pass


class Other(MixinA, Base):
    k = 'k'


class Cleaned(object):
    cache = None

    def __init__(self):
        self.cache = 'import time'

    def _cleanup_(self):
        self.cache = None


CLEANED = Cleaned()


def entry_point(argv):
    n = len(argv)
    for x in [X(n), Y(n)]:
        print x.one(), x.two(), x.limit
    for text in TEXTS:
        print text,
    print
    for op in OPS:
        print op.run(), op.number
    print Push.ops, Pop.ops, Registry.classes[1] is Push
    for old in [Old(n), Older(n)]:
        print old.get()
    print First().given, Second().given, Second().given_twice()
    for i in range(3):
        print MADE[i](5).get(),
    print
    r = Renamed(n)
    f = RenamedFloat()
    print r.inc(), f.inc(), r.twice(2), f.twice('x'), r.limit
    print Both().hello(), Both().ten(), Other().ten()
    b = Both()
    if n > 5:
        b = Base()
    print b.hello()
    CLEANED.cache = 'x'
    print CLEANED.cache
    return 0


def target(driver, args):
    return entry_point
