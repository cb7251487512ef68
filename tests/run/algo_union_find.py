"""Union-find with path compression; Kruskal's minimum spanning tree; connected components of a grid."""


class Sets(object):
    def __init__(self, n):
        self.parent = list(range(n))
        self.size = [1] * n
        self.count = n

    def find(self, x):
        root = x
        while self.parent[root] != root:
            root = self.parent[root]
        while self.parent[x] != root:
            self.parent[x], x = root, self.parent[x]
        return root

    def union(self, a, b):
        a, b = self.find(a), self.find(b)
        if a == b:
            return False
        if self.size[a] < self.size[b]:
            a, b = b, a
        self.parent[b] = a
        self.size[a] += self.size[b]
        self.count -= 1
        return True


def kruskal(n, edges):
    sets = Sets(n)
    tree = []
    for weight, a, b in sorted(edges):
        if sets.union(a, b):
            tree.append((a, b))
    return tree


def islands(rows):
    width = len(rows[0])
    sets = Sets(width * len(rows))
    land = 0
    for y, row in enumerate(rows):
        for x, c in enumerate(row):
            if c != '#':
                continue
            land += 1
            if x and row[x - 1] == '#':
                land -= sets.union(y * width + x, y * width + x - 1)
            if y and rows[y - 1][x] == '#':
                land -= sets.union(y * width + x, (y - 1) * width + x)
    return land


def entry_point(argv):
    edges = [(4, 0, 1), (8, 1, 2), (7, 2, 3), (9, 3, 4), (10, 4, 5), (2, 5, 6), (1, 6, 7), (8, 0, 7), (11, 1, 7), (2, 2, 8), (6, 6, 8)]
    print(kruskal(9, edges))
    print(islands(['##..#', '.#..#', '..#..', '#.###'[0:5 * len(argv)]]))
    return 0

def target(driver, args):
    return entry_point
