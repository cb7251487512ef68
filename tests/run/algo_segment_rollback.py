"""A segment tree with lazy additions (sum and maximum in tuples), a Fenwick tree, and a union-find whose unions are taken back."""


def combine(a, b):
    return a[0] + b[0], max(a[1], b[1])


class SegmentTree(object):
    def __init__(self, items):
        self.n = len(items)
        self.nodes = [(0, 0)] * (4 * self.n)
        self.added = [0] * (4 * self.n)
        self.build(1, 0, self.n, items)

    def build(self, node, low, high, items):
        if high - low == 1:
            self.nodes[node] = (items[low], items[low])
            return
        middle = (low + high) // 2
        self.build(2 * node, low, middle, items)
        self.build(2 * node + 1, middle, high, items)
        self.nodes[node] = combine(self.nodes[2 * node], self.nodes[2 * node + 1])

    def apply(self, node, count, value):
        total, largest = self.nodes[node]
        self.nodes[node] = total + count * value, largest + value
        self.added[node] += value

    def push(self, node, low, middle, high):
        value = self.added[node]
        self.added[node] = 0
        self.apply(2 * node, middle - low, value)
        self.apply(2 * node + 1, high - middle, value)

    def add(self, start, stop, value, node=1, low=0, high=-1):
        if high < 0:
            high = self.n
        if stop <= low or high <= start:
            return
        if start <= low and high <= stop:
            self.apply(node, high - low, value)
            return
        middle = (low + high) // 2
        self.push(node, low, middle, high)
        self.add(start, stop, value, 2 * node, low, middle)
        self.add(start, stop, value, 2 * node + 1, middle, high)
        self.nodes[node] = combine(self.nodes[2 * node], self.nodes[2 * node + 1])

    def query(self, start, stop, node=1, low=0, high=-1):
        if high < 0:
            high = self.n
        if stop <= low or high <= start:
            return 0, -1 << 60
        if start <= low and high <= stop:
            return self.nodes[node]
        middle = (low + high) // 2
        self.push(node, low, middle, high)
        return combine(self.query(start, stop, 2 * node, low, middle), self.query(start, stop, 2 * node + 1, middle, high))


class Components(object):
    def __init__(self, n):
        self.parent = list(range(n))
        self.size = [1] * n
        self.history = []

    def find(self, x):
        while self.parent[x] != x:
            x = self.parent[x]
        return x

    def union(self, a, b):
        a, b = self.find(a), self.find(b)
        if self.size[a] < self.size[b]:
            a, b = b, a
        self.history.append((a, b))
        if a != b:
            self.parent[b] = a
            self.size[a] += self.size[b]

    def rollback(self, mark):
        while len(self.history) > mark:
            a, b = self.history.pop()
            if a != b:
                self.size[a] -= self.size[b]
                self.parent[b] = b


def entry_point(argv):
    items = [i * i % 17 for i in range(13)]
    tree = SegmentTree(items)
    agree = 0
    for start, stop, value in [(0, 13, 1), (2, 5, 10), (4, 4, 99), (12, 13, -7), (1, 9, 3), (0, 7, -20)]:
        tree.add(start, stop, value)
        for i in range(start, stop):
            items[i] += value
        for low in range(13):
            for high in range(low + 1, 14):
                agree += tree.query(low, high) == (sum(items[low:high]), max(items[low:high]))
    print(agree, tree.query(0, 13), tree.query(5, 5)[0])
    c = Components(8)
    for a, b in [(0, 1), (2, 3), (1, 3)]:
        c.union(a, b)
    mark = len(c.history)
    for a, b in [(4, 5), (5, 0), (0, 2)]:
        c.union(a, b)
    before = [c.find(i) for i in range(8)], c.size[c.find(4)]
    c.rollback(mark)
    print(before, [c.find(i) for i in range(8)], c.size, c.history)
    return 0


def target(driver, args):
    return entry_point
