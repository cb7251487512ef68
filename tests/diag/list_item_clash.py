"""One list with ints and strings."""


class Frame(object):
    def __init__(self):
        self.stack = [0] * 16   #! note: int

    def push(self, name):
        self.stack[0] = name    #! error: list item.*int.*str|list item.*str.*int


def entry_point(argv):
    Frame().push(argv[0])
    return 0


def target(driver, args):
    return entry_point
