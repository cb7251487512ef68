"""Classes as values."""
class Meta(type):
    def __new__(cls, name, bases, d):
        d['tag'] = name.lower()
        return type.__new__(cls, name, bases, d)


class Base(metaclass=Meta):
    arity = 0
    limit = None

    def __init__(self, n=1, *args):
        self.n = n + len(args)

    @classmethod
    def make(cls, n):
        return cls(n)

    @classmethod
    def describe(cls):
        return cls.tag + str(cls.arity)

    @staticmethod
    def double(x):
        return 2 * x

    def kind(self):
        return self.__class__.__name__

    def again(self):
        return self.__class__(self.n + 1)

    def who(self):
        return 'base'


class One(Base):
    arity = 1
    limit = 'x'

    def who(self):
        return 'one+' + super(One, self).who()


class Two(One):
    arity = 2

    def __init__(self, n=5):
        super().__init__(n)
        self.extra = n

    def who(self):
        return 'two+' + super().who()

    @classmethod
    def describe(cls):
        return 'two:' + cls.tag


TABLE = {'b': Base, '1': One, '2': Two}
ORDER = [Base, One, Two]


def pick(i):
    return ORDER[i]


def find(name):
    return TABLE.get(name, None)


def entry_point(argv):
    n = len(argv)
    for i in range(3):
        cls = pick(i)
        x = cls(n + i)
        print(cls.arity, cls.tag, cls.__name__, x.n, x.kind(), x.who())
        print(type(x) is cls, x.__class__ is One, isinstance(x, One), issubclass(cls, One))
        print(x.again().n, x.again().kind(), x.double(4), cls.double(5))
        limit = cls.limit
        print(limit if limit is not None else 'none')
        print(x.describe(), cls.describe())
        y = cls.make(3)
        print(y.kind(), y.n)
    print(Base.describe(), One.describe(), Two.describe(), One.make(7).n, Two.make(8).kind())
    for name in ['b', '2', 'z']:
        c = find(name)
        if c is None:
            print('no class')
        else:
            print(c().n, c.__name__)
    print(Base(1, 2, 3).n, One(n=4).n, Two().n)
    return 0


def target(driver, args):
    return entry_point
