"""Adding keys while walking the dict raises RuntimeError."""


def entry_point(argv):
    d = {1: 1, 2: 2}
    try:
        for key in d:
            d[key + 10] = key
    except RuntimeError:
        print('changed')
    return 0


def target(driver, args):
    return entry_point
