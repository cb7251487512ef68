"""Json like."""


def entry_point(argv):
    x = {'name': 'a', 'tags': ['x'], 'n': 3}    #! error: A004 dict value is list of str here but str there.*help: the values of a dict have one type;
    return 0


def target(driver, args):
    return entry_point
