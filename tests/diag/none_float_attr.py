"""None float attr."""


class P(object):
    def __init__(self):
        self.x = None
    def set(self, v):
        self.x = v    #! error: A008 attribute 'x' of P is float here but None there.*help: None goes with strings, lists, dicts,


def entry_point(argv):
    p = P()
    p.set(1.5)
    return 0


def target(driver, args):
    return entry_point
