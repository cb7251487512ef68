"""Paths in graphs: Floyd-Warshall with the way back, Kruskal, A* on a map of characters, strong components by Tarjan."""

MAP = ['S..#....',
       '.#.#.##.',
       '.#...#..',
       '.####.#.',
       '......#G']
EDGES = [(0, 1, 7), (0, 3, 5), (1, 2, 8), (1, 3, 9), (1, 4, 7), (2, 4, 5), (3, 4, 15), (3, 5, 6), (4, 5, 8), (4, 6, 9), (5, 6, 11)]
INFINITE = 1 << 40


def floyd_warshall(n, edges):
    distance = [[0 if i == j else INFINITE for j in range(n)] for i in range(n)]
    following = [[-1] * n for _ in range(n)]
    for a, b, weight in edges:
        distance[a][b] = weight
        following[a][b] = b
    for k in range(n):
        for i in range(n):
            for j in range(n):
                through = distance[i][k] + distance[k][j]
                if through < distance[i][j]:
                    distance[i][j] = through
                    following[i][j] = following[i][k]
    return distance, following


def path(following, a, b):
    result = [a]
    while a != b:
        a = following[a][b]
        if a < 0:
            return None
        result.append(a)
    return result


def kruskal(n, edges):
    group = dict((i, set([i])) for i in range(n))
    chosen = []
    for a, b, weight in sorted(edges, key=lambda e: (e[2], e[0], e[1])):
        if group[a] is not group[b]:
            chosen.append((a, b, weight))
            group[a] |= group[b]
            for x in group[b]:
                group[x] = group[a]
    return chosen, sum([e[2] for e in chosen])


class Heap(object):
    def __init__(self):
        self.items = []

    def push(self, item):
        self.items.append(item)
        i = len(self.items) - 1
        while i and self.items[i] < self.items[(i - 1) // 2]:
            j = (i - 1) // 2
            self.items[i], self.items[j] = self.items[j], self.items[i]
            i = j

    def pop(self):
        self.items[0], self.items[-1] = self.items[-1], self.items[0]
        result = self.items.pop()
        i, n = 0, len(self.items)
        while 2 * i + 1 < n:
            j = 2 * i + 1
            if j + 1 < n and self.items[j + 1] < self.items[j]:
                j += 1
            if not self.items[j] < self.items[i]:
                break
            self.items[i], self.items[j] = self.items[j], self.items[i]
            i = j
        return result


def find(c):
    for y, line in enumerate(MAP):
        if c in line:
            return line.index(c), y
    raise LookupError


def a_star(start, goal):
    heap = Heap()
    heap.push((0, 0, start))
    cost = {start: 0}
    visited = 0
    while heap.items:
        _, so_far, place = heap.pop()
        visited += 1
        if place == goal:
            return so_far, visited
        x, y = place
        for dx, dy in ((1, 0), (0, 1), (-1, 0), (0, -1)):
            near = (x + dx, y + dy)
            if 0 <= near[0] < 8 and 0 <= near[1] < 5 and MAP[near[1]][near[0]] != '#' and so_far + 1 < cost.get(near, INFINITE):
                cost[near] = so_far + 1
                heap.push((so_far + 1 + abs(goal[0] - near[0]) + abs(goal[1] - near[1]), so_far + 1, near))
    return -1, visited


def components(n, edges):
    index, low, stack, found = {}, {}, [], []

    def visit(v):
        index[v] = low[v] = len(index)
        stack.append(v)
        for a, b, _ in edges:
            if a == v:
                if b not in index:
                    visit(b)
                if b in stack:
                    low[v] = min(low[v], low[b])
        if low[v] == index[v]:
            at = stack.index(v)
            found.append(sorted(stack[at:]))
            del stack[at:]

    for v in range(n):
        if v not in index:
            visit(v)
    return found


def entry_point(argv):
    distance, following = floyd_warshall(7, EDGES + [(6, 0, -20)])
    print(distance[0], distance[6], path(following, 0, 6), path(following, 4, 3))
    distance, following = floyd_warshall(7, EDGES)
    print(distance[3][2] == INFINITE, path(following, 3, 2), path(following, 0, 2))
    chosen, total = kruskal(7, EDGES)
    print(chosen, total)
    print(a_star(find('S'), find('G')), a_star(find('S'), (9, 9)))
    print(components(7, EDGES + [(4, 1, 0), (6, 5, 0)]), components(2, []))
    try:
        print(find('X'))
    except LookupError:
        print('no X')
    return 0


def target(driver, args):
    return entry_point
