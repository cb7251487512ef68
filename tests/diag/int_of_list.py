"""Int of list."""


def entry_point(argv):
    return int(argv)    #! error: A028 int\(\) takes a number or str as argument 1, not list of str


def target(driver, args):
    return entry_point
