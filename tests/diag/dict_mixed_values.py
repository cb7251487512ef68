"""Dict mixed values."""


def entry_point(argv):
    d = {'a': 1, 'b': 'x'}    #! error: A004 dict value is str here but int there.*help: the values of a dict have one type;
    return 0


def target(driver, args):
    return entry_point
