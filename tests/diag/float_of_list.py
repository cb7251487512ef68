"""Float of list."""


def entry_point(argv):
    return int(float([1]))    #! error: A028 float\(\) takes a number or str as argument 1, not list of int


def target(driver, args):
    return entry_point
