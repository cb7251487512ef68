"""Append none list."""


class A(object):
    def __init__(self): self.l = None


def entry_point(argv):
    A().l.append(3)    #! error: A021 this value is always None.*help: nothing else is ever stored there;
    return 0


def target(driver, args):
    return entry_point
