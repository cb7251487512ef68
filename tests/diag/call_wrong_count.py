"""Calls with the wrong number of arguments."""


def add(a, b):
    return a + b


class Box(object):
    def __init__(self, value):
        self.value = value

    def get(self):
        return self.value


def entry_point(argv):
    add(1)                      #! error: add.*argument
    add(1, 2, 3)                #! error: add.*argument
    Box()                       #! error: argument
    Box(1).get(2)               #! error: get.*argument
    add(1, c=3)                 #! error: c
    return 0


def target(driver, args):
    return entry_point
