"""Methods of frozen instances and of classes, in variables and tables."""


class Kind(object):
    def __init__(self, name, n):
        self.name = name
        self.n = n

    def _freeze_(self):
        return True

    def text(self, suffix='!'):
        return self.name + suffix

    def number(self):
        return self.n


class Other(Kind):
    def number(self):
        return self.n * 100

    def __call__(self, x):
        return x + self.n


KINDS = [Kind('a', 1), Kind('b', 2), Other('c', 3), Other('d', 4)]
METHODS = [KINDS[0].text, KINDS[2].text]
ONE = Other('one', 9)


class Number(object):
    def __init__(self, name):
        self.name = name

    def _freeze_(self):
        return True


NUMBERS = [Number(10), Number(20)]


class A(object):
    tag = 'A'

    def __init__(self, n):
        self.n = n

    @classmethod
    def make(cls, n, more=1):
        return cls(n + more)

    @classmethod
    def fail(cls, n):
        if n > 1:
            raise ValueError
        return n


class B(A):
    tag = 'B'

    @classmethod
    def make(cls, n, more=2):
        return cls(n * 10 + more)


class C(B):
    tag = 'C'

    @classmethod
    def fail(cls, n):
        return n + len(cls.tag)

    @classmethod
    def make(cls, n, more=2):
        return super(C, cls).make(n + 1)


MAKERS = {'a': A.make, 'b': B.make, 'c': C.make}


def kind(i):
    return KINDS[i]


def entry_point(argv):
    n = len(argv)
    for i in range(4):
        k = kind(i)
        print(k.text(), k.text('?'), k.number(), k.name)
        m = k.number
        print(m())
    for m in METHODS:
        print(m('.'))
    print(ONE(3), ONE.number())
    for name in ['a', 'b', 'c']:
        make = MAKERS[name]
        x = make(n)
        print(x.tag, x.n, x.make(5).n)
        for y in [1, 2]:
            try:
                print(x.fail(y))
            except ValueError:
                print('ValueError')
    for number in NUMBERS:
        print(number.name + n)
    maybe = MAKERS.get('z', None)
    print(maybe is None)
    return 0


def target(driver, args):
    return entry_point
