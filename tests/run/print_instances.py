"""Several instances with texts of their own in one print."""


class Base(object):
    def __init__(self, n):
        self.n = n

    def __str__(self):
        return 'Base(%d)' % self.n

    def __eq__(self, other):
        return isinstance(other, Base) and self.n == other.n


class Derived(Base):
    def __str__(self):
        return 'Derived(%d)' % self.n


class Other(object):
    def __str__(self):
        return 'other'


def entry_point(argv):
    a, b, c = Base(1), Derived(2), Other()
    print(a, b, c)
    for item in [a, b]:
        print(item, str(item), '%s' % item, item == a, item != a)
    print(c, a)
    return 0


def target(driver, args):
    return entry_point
