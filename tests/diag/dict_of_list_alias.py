"""Dict of list alias."""


def entry_point(argv):
    d = {}
    d['a'] = []
    d['a'].append(1)
    d['b'] = ['x']    #! error: A002 list item is str here but int there.*help: a list holds one type; wrap the values
    return 0


def target(driver, args):
    return entry_point
