"""Prebuilt instances with cycles, lists of lists, nested dicts, tuples, strings shared."""


class Node(object):
    def __init__(self, name):
        self.name = name
        self.next = None
        self.items = []
        self.table = {}


A = Node('a')
B = Node('b')
A.next = B
B.next = A
A.items.append(B)
A.items.append(A)
A.table['self'] = A
A.table['other'] = B
GRID = [[1, 2], [3, 4], []]
PAIRS = [(1, 'one'), (2, 'two')]
NAMES = {'x': [1, 2, 3], 'y': []}
TEXT = 'shared'
TEXTS = [TEXT, TEXT, 'other']


def entry_point(argv):
    print(A.next.next is A, B.next.items[0] is B, A.table['self'].name, A.table['other'].name)
    print(len(GRID), GRID[1][0], len(GRID[2]))
    for number, word in PAIRS:
        print(number, word)
    print(NAMES['x'][-1], len(NAMES['y']))
    print(TEXTS[0] == TEXTS[1], TEXTS[2])
    A.name = 'changed'
    A.items.append(Node('new'))
    print(B.next.name, len(A.items), A.items[2].name)
    return 0


def target(driver, args):
    return entry_point
