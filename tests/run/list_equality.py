"""== of lists compares items; is compares identity."""


class Node(object):
    pass


def entry_point(argv):
    a = [1, 2, 3]
    b = [1, 2, 3]
    print(a == b, a is b, a != b, a == [1, 2], [] == a[3:])
    print([[1], [2]] == [[1], [2]], ['a'] == ['b'])
    n = Node()
    print([n] == [n], [n] == [Node()])
    return 0


def target(driver, args):
    return entry_point
