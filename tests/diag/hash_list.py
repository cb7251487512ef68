"""Hash list."""


def entry_point(argv):
    return hash(argv)    #! error: A028 hash\(\) takes what does not change as argument 1, not list of str


def target(driver, args):
    return entry_point
