"""Attribute missing."""


class Frame(object):
    def __init__(self):
        self.stack = []


def entry_point(argv):
    f = Frame()
    return len(f.stck)    #! error: A009 Frame has no attribute 'stck'.*help: did you mean 'stack'\?


def target(driver, args):
    return entry_point
