# options: -u
"""Without the run-time checks: no test of bounds, zero or None."""


class Node(object):
    def __init__(self, value, next):
        self.value = value
        self.next = next


def walk(node, items, i):
    return node.next.value + items[i] + items[-1] // i


def entry_point(argv):
    node = Node(1, Node(2, None))
    return walk(node, [1, 2, 3], len(argv))
