"""Nobody catches it."""


class Node(object):
    def __init__(self, next):
        self.next = next
        self.value = 7


def entry_point(argv):
    node = Node(Node(None))
    print(node.next.value)
    print(node.next.next.value)
    return 0


def target(driver, args):
    return entry_point
