"""Doubly linked lists, trees with parents, graphs with cycles: built, changed and walked at run time."""


class Link(object):
    def __init__(self, value):
        self.value = value
        self.prev = self
        self.next = self


class Deque(object):
    def __init__(self):
        self.head = Link(-1)
        self.size = 0

    def insert(self, before, value):
        link = Link(value)
        link.prev, link.next = before.prev, before
        before.prev.next = link
        before.prev = link
        self.size += 1
        return link

    def remove(self, link):
        link.prev.next, link.next.prev = link.next, link.prev
        self.size -= 1
        return link.value

    def values(self):
        result = []
        link = self.head.next
        while link is not self.head:
            result.append(link.value)
            link = link.next
        return result


class Tree(object):
    def __init__(self, key, parent=None):
        self.key = key
        self.parent = parent
        self.left = None
        self.right = None

    def add(self, key):
        if key < self.key:
            if self.left is None:
                self.left = Tree(key, self)
                return self.left
            return self.left.add(key)
        if self.right is None:
            self.right = Tree(key, self)
            return self.right
        return self.right.add(key)

    def successor(self):
        node = self.right
        if node is not None:
            while node.left is not None:
                node = node.left
            return node
        node = self
        while node.parent is not None and node.parent.right is node:
            node = node.parent
        return node.parent


def entry_point(argv):
    d = Deque()
    links = [d.insert(d.head, i * len(argv)) for i in range(5)]
    d.insert(links[2], 99)
    print(d.values(), d.remove(links[0]), d.remove(links[4]), d.values(), d.size, d.head.prev.value)
    root = Tree(50)
    for k in (30, 70, 20, 40, 60, 80, 35, 45):
        root.add(k)
    node = root
    while node.left is not None:
        node = node.left
    keys = []
    while node is not None:
        keys.append(node.key)
        node = node.successor()
    print(keys, keys == sorted(keys))
    return 0

def target(driver, args):
    return entry_point
