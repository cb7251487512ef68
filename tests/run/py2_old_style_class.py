"""Classes without object."""


class Base:
    def name(self):
        return 'base'


class Sub(Base):
    def __init__(self, n):
        self.n = n

    def name(self):
        return 'sub%d of %s' % (self.n, Base.name(self))


def entry_point(argv):
    print Sub(3).name(), Base().name()
    return 0


def target(driver, args):
    return entry_point
