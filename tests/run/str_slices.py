"""Slices with all kinds of bounds."""


def entry_point(argv):
    s = 'abcdefghij'
    for start in [0, 3, 9, 10, 15, -3, -20]:
        for stop in [0, 3, 10, 12, -1, -10]:
            print('[' + s[start:stop] + ']')
    print(s[2:], s[:3], s[:], s[:-1], s[-2:], s[5:2])
    return 0


def target(driver, args):
    return entry_point
