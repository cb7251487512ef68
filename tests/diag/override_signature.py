"""An overriding method with another number of parameters."""


class Base(object):
    def run(self, x):
        return x


class Sub(Base):
    def run(self, x, y):
        return x + y


def entry_point(argv):
    total = 0
    for obj in [Base(), Sub()]:
        total += obj.run(1)     #! error: run.*argument|argument|signature
    return total


def target(driver, args):
    return entry_point
