"""Indexes by bools, by negative and by huge numbers."""


def get(items, i):
    try:
        return items[i]
    except IndexError:
        return -1


def char(s, i):
    try:
        return s[i]
    except IndexError:
        return '!'


def entry_point(argv):
    items = [10, 20]
    print(items[len(argv) == 1], items[len(argv) == 2])
    for i in [0, -1, -2, -3, 2, 1 << 40, -(1 << 40), 9223372036854775807, -9223372036854775808]:
        print(get(items, i), char('ab', i), len(items[i:]), len('ab'[:i]))
    return 0


def target(driver, args):
    return entry_point
