"""Iterate object."""


class A(object): pass


def entry_point(argv):
    for x in A():    #! error: A018 cannot iterate over A.*help: define __iter__ and next, or
        print(x)
    return 0


def target(driver, args):
    return entry_point
