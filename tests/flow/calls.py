class Base(object):
    def __init__(self, x):
        self.x = x

    def m(self, x):
        return x

    @staticmethod
    def s(x):
        return x

    @classmethod
    def c(cls, x):
        return cls(x)


class Derived(Base):
    def __init__(self, x, y):
        super().__init__(x)
        self.y = y

    def m(self, x):
        return super(Derived, self).m(x + 1)

    def lowest(self):
        return Base.m(self, 1), self.s(2), Base.s(3)


class Alone(object):
    def __init__(self):
        super().__init__()


def keywords(f, x, t):
    f(1, key=x, other=2)
    f(x, *t)
    f(*(x, 1))
    f(x, *t, key=1)


def method(x):
    return x.m(1).n(x.y)


def attributes(a, b):
    setattr(a, "x", 1)
    getattr(a, "y")
    a.z = a.w = b
    a.x += 1
    del a.x


def items(a, i, v):
    a[i] += v
    del a[i]
    del a[i:]
    a[1:2] = v
    (a.b, c), d = v
    return a[i], a[1:], a[:-1], a[i:v:2], a[i, v], c + d


def keyword_only(x, *, y):
    return x + y


def comparisons(x):
    return x in (1, 2, None), 1 < x < 5, x not in "abc", x in x.items, x is not None


def in_condition(x):
    if x in ("a", "b") and x not in [3, 4]:
        return 1
    return 2


def walrus(x):
    while (n := x.read()) > 0:
        x.use(n)
    return n
