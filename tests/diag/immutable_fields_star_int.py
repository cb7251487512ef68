"""Immutable fields star int."""


class A(object):
    _immutable_fields_ = ['x[*]']    #! error: A036 'x\[\*\]' is for a list, but 'x' of A is int.*help: write 'x'
    def __init__(self):
        self.x = 1


def entry_point(argv):
    return A().x


def target(driver, args):
    return entry_point
