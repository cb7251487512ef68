"""print with several values, with none, of expressions."""


def entry_point(argv):
    print('a', 1, 2.5, True, None)
    print()
    print('')
    print('one\ntwo')
    print('a' + 'b', 1 + 2, [1][0])
    return 0


def target(driver, args):
    return entry_point
