"""Misspelled method."""


class A(object):
    def evaluate(self): return 1


def entry_point(argv):
    return A().evalute()    #! error: A009 A has no attribute 'evalute'.*help: did you mean 'evaluate'\?


def target(driver, args):
    return entry_point
