"""A prebuilt chain of three thousand objects, and a prebuilt tree of lists."""


class Link(object):
    def __init__(self, number, next):
        self.number = number
        self.next = next


HEAD = None
for _i in range(3000):
    HEAD = Link(_i, HEAD)


class Tree(object):
    def __init__(self, depth):
        self.children = [Tree(depth - 1), Tree(depth - 1)] if depth else []


ROOT = Tree(9)


def count(tree):
    total = 1
    for child in tree.children:
        total += count(child)
    return total


def entry_point(argv):
    total = 0
    link = HEAD
    while link is not None:
        total += link.number
        link = link.next
    print(total, count(ROOT))
    return 0


def target(driver, args):
    return entry_point
