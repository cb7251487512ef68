"""A skip list with a generator of its own for heights, and a binomial heap that melds; both sort the same numbers."""


class Random(object):
    def __init__(self, seed):
        self.state = seed

    def next(self):
        self.state = (self.state * 1103515245 + 12345) & 0x7fffffff
        return self.state >> 8


class SkipNode(object):
    def __init__(self, key, height):
        self.key = key
        self.next = [None] * height


class SkipList(object):
    HEIGHT = 8

    def __init__(self, seed):
        self.head = SkipNode(-1, self.HEIGHT)
        self.random = Random(seed)
        self.length = 0

    def path(self, key):
        node = self.head
        path = [node] * self.HEIGHT
        for level in range(self.HEIGHT - 1, -1, -1):
            while node.next[level] is not None and node.next[level].key < key:
                node = node.next[level]
            path[level] = node
        return path

    def add(self, key):
        height = 1
        while height < self.HEIGHT and self.random.next() & 1:
            height += 1
        node = SkipNode(key, height)
        path = self.path(key)
        for level in range(height):
            node.next[level] = path[level].next[level]
            path[level].next[level] = node
        self.length += 1

    def discard(self, key):
        path = self.path(key)
        node = path[0].next[0]
        if node is None or node.key != key:
            return False
        for level, following in enumerate(node.next):
            path[level].next[level] = following
        self.length -= 1
        return True

    def __contains__(self, key):
        node = self.path(key)[0].next[0]
        return node is not None and node.key == key

    def __iter__(self):
        node = self.head.next[0]
        while node is not None:
            yield node.key
            node = node.next[0]


class Tree(object):
    def __init__(self, key):
        self.key = key
        self.children = []


class Heap(object):
    def __init__(self):
        self.trees = {}

    def add_tree(self, tree):
        while True:
            order = len(tree.children)
            other = self.trees.pop(order, None)
            if other is None:
                self.trees[order] = tree
                return
            if other.key < tree.key:
                tree, other = other, tree
            tree.children.append(other)

    def meld(self, other):
        for tree in list(other.trees.values()):
            self.add_tree(tree)
        other.trees.clear()

    def pop(self):
        order, least = min(self.trees.items(), key=lambda item: item[1].key)
        del self.trees[order]
        for child in least.children:
            self.add_tree(child)
        return least.key


def entry_point(argv):
    numbers = [Random(i).next() % 1000 for i in range(60)]
    skip, heap, second = SkipList(len(argv)), Heap(), Heap()
    for i, n in enumerate(numbers):
        skip.add(n)
        (second if i % 3 == 0 else heap).add_tree(Tree(n))
    print(sorted(heap.trees.keys()), sorted(second.trees.keys()))
    heap.meld(second)
    print(sorted(heap.trees.keys()), len(second.trees))
    popped = [heap.pop() for _ in range(60)]
    print(popped == list(skip) == sorted(numbers), popped[:6], skip.length)
    print(numbers[0] in skip, 1001 in skip, [skip.discard(n) for n in (numbers[0], 1001, numbers[59])], skip.length)
    try:
        heap.pop()
    except ValueError:
        print('empty')
    return 0


def target(driver, args):
    return entry_point
