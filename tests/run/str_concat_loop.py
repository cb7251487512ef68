"""Building by += and by join gives the same."""


def entry_point(argv):
    s = ''
    parts = []
    for i in range(500):
        s += chr(ord('a') + i % 26)
        parts.append(chr(ord('a') + i % 26))
    print(s == ''.join(parts), len(s), s[:30], s[-5:])
    return 0


def target(driver, args):
    return entry_point
