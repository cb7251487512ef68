"""Two real base classes."""


class Left(object):
    def left(self):
        return 1


class Right(object):
    def right(self):
        return 2


class Both(Left, Right):        #! error: inherit|base
    pass


def entry_point(argv):
    return Both().left()


def target(driver, args):
    return entry_point
