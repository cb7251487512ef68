"""Paths on which a variable is known not to be None, and paths on which it is."""


class Node(object):
    def __init__(self, value, next=None):
        self.value = value
        self.next = next


def last(node):
    if node is None:
        return -1
    while node.next is not None:
        node = node.next
    return node.value


def both(a, b):
    if a is not None and b is not None:
        return a.value + b.value
    if a or b:
        x = a or b
        return x.value
    return 0


def default(node):
    node = node or Node(99)
    return node.value


def entry_point(argv):
    chain = Node(1, Node(2, Node(3)))
    print(last(chain), last(None), both(chain, chain.next), both(chain, None), both(None, chain.next), both(None, None))
    print(default(None), default(chain))
    return 0


def target(driver, args):
    return entry_point
