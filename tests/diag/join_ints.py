"""Join ints."""


def entry_point(argv):
    print(','.join([1, 2]))    #! error: A028 join\(\) takes a list of str as argument 1, not list of int
    return 0


def target(driver, args):
    return entry_point
