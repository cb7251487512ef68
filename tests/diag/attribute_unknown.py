"""An attribute no class has."""


class Box(object):
    def __init__(self):
        self.value = 1


def entry_point(argv):
    b = Box()
    return b.valeu              #! error: valeu


def target(driver, args):
    return entry_point
