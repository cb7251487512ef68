"""Instances made at import time whose attribute differs in type: said where the class assigns it."""


class Node(object):
    def __init__(self, value):
        self.value = value              #! error: A005.*attribute 'value' of Node is char here but int there


ONE = Node(1)
TWO = Node('a')


def show(node):
    return node.value


def entry_point(argv):
    show(ONE)
    show(TWO)
    return 0


def target(driver, args):
    return entry_point
