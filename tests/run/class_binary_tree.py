"""A search tree, recursion on methods, many allocations."""


class Tree(object):
    def __init__(self, key):
        self.key = key
        self.left = None
        self.right = None

    def insert(self, key):
        if key < self.key:
            if self.left is None:
                self.left = Tree(key)
            else:
                self.left.insert(key)
        elif key > self.key:
            if self.right is None:
                self.right = Tree(key)
            else:
                self.right.insert(key)

    def walk(self, result):
        if self.left is not None:
            self.left.walk(result)
        result.append(self.key)
        if self.right is not None:
            self.right.walk(result)

    def depth(self):
        left = self.left.depth() if self.left else 0
        right = self.right.depth() if self.right else 0
        return max(left, right) + 1


def entry_point(argv):
    root = Tree(500)
    x = 7
    for i in range(300):
        x = (x * 131 + 17) % 1009
        root.insert(x)
    result = []
    root.walk(result)
    print(len(result), root.depth())
    for i in range(1, len(result)):
        assert result[i - 1] < result[i]
    print(result[0], result[-1])
    return 0


def target(driver, args):
    return entry_point
