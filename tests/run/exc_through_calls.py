"""An exception passes through many calls and loops to the right handler."""


class Stop(Exception):
    def __init__(self, depth):
        self.depth = depth


def dive(n):
    if n == 0:
        raise Stop(n)
    try:
        dive(n - 1)
    except KeyError:
        print('wrong')
    print('not reached')


def entry_point(argv):
    for n in [0, 1, 50]:
        try:
            dive(n)
        except Stop as e:
            print('stopped', n, e.depth)
    return 0


def target(driver, args):
    return entry_point
