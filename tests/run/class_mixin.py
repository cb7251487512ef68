"""A class factory at import time; two classes from one function."""


def make_stack(name, limit):
    class Stack(object):
        def __init__(self):
            self.items = []

        def push(self, x):
            if len(self.items) == limit:
                return False
            self.items.append(x)
            return True

        def label(self):
            return name

    return Stack


Small = make_stack('small', 2)
Large = make_stack('large', 100)


def entry_point(argv):
    s = Small()
    l = Large()
    print(s.push(1), s.push(2), s.push(3), s.label(), len(s.items))
    print(l.push('a'), l.push('b'), l.push('c'), l.label(), len(l.items))
    return 0


def target(driver, args):
    return entry_point
