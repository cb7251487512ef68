"""Instances made at import time whose attribute differs in type: said where each is made, or where its class assigns it."""


class Node(object):
    def __init__(self, value):
        self.value = value


class Listed(object):
    def __init__(self, value):
        self.value = value              #! error: A005.*attribute 'value' of Listed is (str|int) in an instance of import time


class Class(object):                    #! note: int in an instance of import time
    pass


def make(n):
    made = Class()
    setattr(made, 'n', n)
    return made


ONE = Node(1)                           #! note: int in an instance of import time
TWO = Node('a')                         #! error: A005.*attribute 'value' of Node is str in an instance of import time but int there
LIST = [Listed(1), Listed('a')]
MADE = [make(1)]


def show(node):
    return node.value


def entry_point(argv):
    show(ONE)
    show(TWO)
    MADE[0].n = 'five'                  #! error: A005.*'n' of Class is str here but int there
    return LIST[len(argv)].value + MADE[0].n


def target(driver, args):
    return entry_point
