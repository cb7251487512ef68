"""Parameters in the wrong order and twice."""


def twice(a, a):                #! error: S019
    return a


def order(a=1, b):              #! error: S020
    return a


def entry_point(argv):
    twice(a=1, a=2)             #! error: S022
    order(a=1, 2)               #! error: S021
    return 0


def target(driver, args):
    return entry_point
