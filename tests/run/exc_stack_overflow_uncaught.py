"""Runaway recursion that nobody catches ends with status 1."""


class Node(object):
    def __init__(self):
        self.next = self

    def depth(self):
        return self.next.depth() + 1


def entry_point(argv):
    print('start')
    print(Node().depth())
    return 0


def target(driver, args):
    return entry_point
