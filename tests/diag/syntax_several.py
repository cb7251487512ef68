"""Several syntax errors in one run."""


def first(:                     #! error: S0
    return 1


def second():
    x = 1 +                     #! error: S001|expression
    return x


def third()                     #! error: S032|':'
    return 3


def fourth():
    return (1, 2]               #! error: S007|\]


def entry_point(argv):
    return 0


def target(driver, args):
    return entry_point
