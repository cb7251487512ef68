"""Dict none value."""


def entry_point(argv):
    d = {'a': None}
    d['b'] = 3    #! error: A008 dict value is int here but None there.*help: None goes with strings, lists, dicts,
    return 0


def target(driver, args):
    return entry_point
