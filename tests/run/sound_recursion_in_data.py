"""Deep data: long linked lists built and walked in loops, deep recursion caught, deep nesting of tuples and calls, repr of nested lists."""


class Link(object):
    def __init__(self, next):
        self.next = next


def length(link):
    n = 0
    while link is not None:
        n += 1
        link = link.next
    return n


def depth(link):
    if link is None:
        return 0
    return 1 + depth(link.next)


def forever(n):
    return forever(n + 1) + 1


def down(n):
    try:
        if n == 0:
            return 0
        return down(n - 1) + 1
    finally:
        counter[0] += 1


counter = [0]


def entry_point(argv):
    head = None
    for i in range(20000 * len(argv)):
        head = Link(head)
    print(length(head))
    small = None
    for i in range(200):
        small = Link(small)
    print(depth(small), down(150), counter[0])
    for i in range(3):
        try:
            forever(0)
        except RuntimeError:
            print('too deep')
    nested = [1]
    print([[[[nested]]]], ((((1,),),),), depth(small))
    return 0

def target(driver, args):
    return entry_point
