"""str() and repr-like printing of values."""


def entry_point(argv):
    print(str(5) + str(-5) + str(1.5) + str(True) + str('s') + str(None))
    print(5, -5, 1.5, True, 's', None)
    print('%s %s %s %s' % (5, 1.5, True, None))
    return 0


def target(driver, args):
    return entry_point
