"""A class attribute read through instances until one stores its own."""


class Config(object):
    debug = False
    level = 3
    name = 'default'
    parent = None


class Loud(Config):
    debug = True
    level = 9


def show(c):
    return '%s %d %s %s' % (c.debug, c.level, c.name, c.parent is None)


def entry_point(argv):
    a = Config()
    b = Loud()
    print(show(a) + '; ' + show(b))
    a.level = 4
    a.parent = b
    b.name = 'loud'
    print(show(a) + '; ' + show(b) + '; ' + show(Config()))
    return 0


def target(driver, args):
    return entry_point
