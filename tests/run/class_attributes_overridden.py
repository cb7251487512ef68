"""Class attributes overridden in subclasses and by instances; None, numbers, texts, lists shared by all, functions in tables."""


def twice(x):
    return 2 * x


def thrice(x):
    return 3 * x


class Base(object):
    size = 1
    name = None
    shared = []
    table = {'a': 1}
    operation = [twice]

    def grow(self):
        self.size += 1
        return self.size

    def note(self, x):
        self.shared.append(x)


class Named(Base):
    name = 'named'
    operation = [thrice, twice]


class Big(Named):
    size = 100
    shared = [7]


class Same(Big):
    pass


def entry_point(argv):
    objects = [Base(), Named(), Big(), Same()]
    objects[2].size = 50 * len(argv)
    for o in objects:
        o.note(o.size)
        print(o.size, o.name, o.grow(), o.grow(), o.shared, o.table['a'], o.operation[0](5), o.operation[-1](5))
    print(Base.size, Named.size, Big.size, Same.size, Base.shared, Big.shared is Same.shared, Base.name is None)
    for cls in [Base, Named, Big, Same]:
        print(cls.size, cls.name, cls().grow())
    objects[0].name = 'changed'
    print(objects[0].name, Base().name, objects[1].name)
    return 0

def target(driver, args):
    return entry_point
