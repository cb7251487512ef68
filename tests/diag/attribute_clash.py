"""An attribute with two types."""


class Box(object):
    def __init__(self, value):
        self.value = value      #! error: 'value'.*int.*str


def entry_point(argv):
    b = Box(1)
    b.value = 'one'             #! note: str
    return 0


def target(driver, args):
    return entry_point
