"""An attribute with two types."""


class Box(object):
    def __init__(self, value):
        self.value = value      #! error: value.*(int.*str|str.*int)|(int.*str|str.*int)


def entry_point(argv):
    Box(1)
    Box('one')
    return 0


def target(driver, args):
    return entry_point
