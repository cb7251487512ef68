"""getattr, setattr and hasattr with constant names."""


class Thing(object):
    size = 3

    def __init__(self):
        self.color = 'red'

    def name(self):
        return 'thing'


def entry_point(argv):
    t = Thing()
    print(getattr(t, 'color'), getattr(t, 'size'), getattr(t, 'name')())
    setattr(t, 'color', 'blue')
    print(t.color, hasattr(t, 'size'))
    return 0


def target(driver, args):
    return entry_point
