"""A closure sees what a pattern of `match` binds to a name that it uses."""


def pick(n):
    x = 100
    f = lambda: x
    match n:
        case 5:
            return f()
        case x:
            return f()


def nearest(values, default):
    found = default

    def report():
        return 'found %d' % found

    for value in values:
        match value:
            case 0:
                continue
            case 1 | 2:
                return report()
            case found:
                pass
    return report()


def entry_point(argv):
    print(pick(len(argv) + 6), pick(len(argv) + 4))
    print(nearest([0, 7, 1, 9], 3), nearest([0, 2], 3), nearest([0, 0], 4), nearest([8], 3))
    return 0


def target(driver, args):
    return entry_point


if __name__ == '__main__':
    import sys
    entry_point(sys.argv)
