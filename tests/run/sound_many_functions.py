"""Three hundred functions of one signature called through one variable; sixty classes with one method each."""


def make(n):
    def f(x):
        return x * n % 1009 + n
    return f


TABLE = [make(n) for n in range(300)]


def make_class(n):
    class C(Base):
        def run(self, x):
            return x ^ n
    return C


class Base(object):
    def run(self, x):
        return x


OBJECTS = [make_class(n)() for n in range(60)]


def entry_point(argv):
    x = 1
    for f in TABLE:
        x = f(x)
    for o in OBJECTS:
        x = o.run(x)
    print(x)
    return 0


def target(driver, args):
    return entry_point
