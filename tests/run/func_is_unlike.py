"""`is` between a function or class and what can never be one: false, at every level."""


class Node(object):
    pass


def last():
    return 1


def entry_point(argv):
    node = Node()
    items = [len(argv)]
    print(node is last, last is not node, items is Exception, Node is items, argv[0] is last)
    return 0


def target(driver, args):
    return entry_point
