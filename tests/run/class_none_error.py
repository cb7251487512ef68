"""An attribute or method of None raises AttributeError."""


class Node(object):
    def __init__(self, value, next):
        self.value = value
        self.next = next

    def get(self):
        return self.value


def third(node):
    try:
        return node.next.next.value
    except AttributeError:
        return -1


def call(node):
    try:
        return node.next.get()
    except AttributeError:
        return -2


def store(node):
    try:
        node.next.value = 5
        return 0
    except AttributeError:
        return -3


def entry_point(argv):
    long = Node(1, Node(2, Node(3, None)))
    short = Node(1, None)
    print(third(long), third(short), third(long.next))
    print(call(long), call(short), store(long), store(short), long.next.value)
    return 0


def target(driver, args):
    return entry_point
