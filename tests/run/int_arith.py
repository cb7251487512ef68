"""The four operations, floor division and modulo of every sign."""


def entry_point(argv):
    for a in [7, -7, 0, 1, 100]:
        for b in [2, -2, 3, -3, 7]:
            print('%d %d: %d %d %d %d %d' % (a, b, a + b, a - b, a * b, a // b, a % b))
    return 0


def target(driver, args):
    return entry_point
