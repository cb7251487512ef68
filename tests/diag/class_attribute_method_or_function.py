"""An attribute that is a method in one class and a plain function in a subclass."""


def plain(a, b):
    return a + b


class Base(object):
    run = staticmethod(plain)                           #! error: A005.*'run' of Base is a method in one class and something else


class Derived(Base):
    def run(self, a, b):
        return a - b


def entry_point(argv):
    for obj in [Base(), Derived()]:
        print(obj.run(1, 2))
    return 0


def target(driver, args):
    return entry_point
