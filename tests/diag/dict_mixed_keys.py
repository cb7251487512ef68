"""Dict mixed keys."""


def entry_point(argv):
    d = {}
    d['a'] = 1
    d[1] = 2    #! error: A003 dict key is int here but str there.*help: the keys of a dict have one type
    return 0


def target(driver, args):
    return entry_point
