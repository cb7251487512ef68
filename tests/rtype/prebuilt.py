"""Import-time objects as data: cycles close, identity is kept, dicts are hashed at their first use."""


class Node(object):
    def __init__(self, name):
        self.name = name
        self.friend = None
        self.seen = {}


a = Node('a')
b = Node('b')
a.friend = b
b.friend = a
nodes = [a, b, a]
by_name = {'a': a, 'b': b}
empty = []


def entry_point(argv):
    node = by_name[argv[0]]
    node.seen[1] = len(nodes)
    empty.append(node.friend)
    return len(node.seen) + (nodes[2] is node)
