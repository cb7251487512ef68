"""Attr on optional."""


class A(object):
    def __init__(self):
        self.next = None


def entry_point(argv):
    a = A()
    return a.next.value    #! error: A021 this value is always None.*help: nothing else is ever stored there;


def target(driver, args):
    return entry_point
