"""Branches that constants and types rule out are not looked at."""

DEBUG = False


class Node(object):
    trace = False


class Leaf(Node):
    pass


def by_type(x):
    if isinstance(x, str):
        return len(x)
    return x.missing


def by_none(node):
    if node is None:
        return node.missing
    return 1


def by_constant(flag):
    if flag:
        return 1
    return 'never'


def by_attribute(node):
    if node.trace:
        return 'never'
    return 2


def empty():
    total = 0
    for item in []:
        total += item.missing
    return total


def entry_point(argv):
    if DEBUG:
        argv.missing()
    return by_type('x') + by_none(Leaf()) + by_constant(True) + by_attribute(Leaf()) + empty()
