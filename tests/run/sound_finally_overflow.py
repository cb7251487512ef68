"""A stack overflow runs the finally blocks on its way out, and they may call functions."""


class Depth(object):
    def __init__(self):
        self.now = 0
        self.left = 0


def leave(depth):
    depth.left += 1


def dive(depth):
    depth.now += 1
    try:
        dive(depth)
    finally:
        depth.now -= 1
        leave_safely(depth)


def leave_safely(depth):
    try:
        leave(depth)
    except RuntimeError:
        pass


def entry_point(argv):
    depth = Depth()
    try:
        dive(depth)
    except RuntimeError:
        print('caught', depth.now)
    print(depth.left > 100)
    return 0


def target(driver, args):
    return entry_point
