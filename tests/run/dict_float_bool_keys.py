"""Bools and floats as keys."""


def entry_point(argv):
    d = {0.5: 'half', 1.5: 'more'}
    print(d[0.5], d.get(2.5, 'none'), 1.5 in d)
    b = {True: 'yes', False: 'no'}
    print(b[len(argv) == 1], b[len(argv) == 2])
    return 0


def target(driver, args):
    return entry_point
