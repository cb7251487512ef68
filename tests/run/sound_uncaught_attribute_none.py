"""An attribute of None, deep in calls of methods: AttributeError or TypeError, status 1, the line in the traceback."""


class Item(object):
    def __init__(self, next):
        self.next = next
        self.value = 1


def third(item):
    return item.next.next.value


def entry_point(argv):
    a = Item(Item(Item(None)))
    print(third(a))
    print(third(a.next))
    return 0

def target(driver, args):
    return entry_point
