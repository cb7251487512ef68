"""Mixins on several levels, overriding and overridden, with class attributes, properties and calls of super in the base."""


class Named(object):
    _mixin_ = True
    kind = 'named'

    def label(self):
        return '%s(%s)' % (self.kind, self.name())


class Counted(object):
    _mixin_ = True
    step = 1

    def bump(self):
        self.count += self.step
        return self.count

    @property
    def twice(self):
        return 2 * self.count


class Base(object):
    def __init__(self):
        self.count = 0

    def name(self):
        return 'base'

    def label(self):
        return 'plain'


class A(Named, Base):
    def name(self):
        return 'a'


class B(Counted, Base):
    step = 5

    def label(self):
        return 'B' + Base.label(self)


class C(Named, Counted, Base):
    kind = 'c-kind'

    def name(self):
        return 'c%d' % self.bump()


class D(C):
    step = 10

    def name(self):
        return 'd-' + super(D, self).name()


def entry_point(argv):
    things = [Base(), A(), B(), C(), D()]
    for t in things:
        print(t.label(), t.name(), t.count)
    for c in [C(), D()]:
        print(c.bump(), c.bump(), c.twice, c.step, c.kind, c.label())
    b = B()
    print(b.bump(), b.twice, isinstance(things[4], C), isinstance(things[3], Base), len(argv))
    return 0

def target(driver, args):
    return entry_point
