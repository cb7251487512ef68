"""Shortest paths: Dijkstra with a heap of tuples, Bellman-Ford with negative edges, Floyd-Warshall; the paths themselves."""

INFINITY = 10 ** 9


class Heap(object):
    def __init__(self):
        self.items = []

    def push(self, item):
        items = self.items
        items.append(item)
        i = len(items) - 1
        while i and items[i] < items[(i - 1) // 2]:
            items[i], items[(i - 1) // 2] = items[(i - 1) // 2], items[i]
            i = (i - 1) // 2

    def pop(self):
        items = self.items
        top, last = items[0], items.pop()
        if items:
            items[0] = last
            i = 0
            while True:
                small = i
                for child in (2 * i + 1, 2 * i + 2):
                    if child < len(items) and items[child] < items[small]:
                        small = child
                if small == i:
                    break
                items[i], items[small] = items[small], items[i]
                i = small
        return top


def dijkstra(graph, start):
    distances = {start: 0}
    previous = {start: ''}
    heap = Heap()
    heap.push((0, start))
    while heap.items:
        distance, node = heap.pop()
        if distance > distances[node]:
            continue
        for other, weight in graph.get(node, []):
            new = distance + weight
            if new < distances.get(other, INFINITY):
                distances[other] = new
                previous[other] = node
                heap.push((new, other))
    return distances, previous


def path(previous, end):
    nodes = []
    while end:
        nodes.append(end)
        end = previous[end]
    return '-'.join(nodes[::-1])


def bellman_ford(edges, n):
    d = [INFINITY] * n
    d[0] = 0
    for _ in range(n):
        changed = False
        for a, b, w in edges:
            if d[a] < INFINITY and d[a] + w < d[b]:
                d[b] = d[a] + w
                changed = True
        if not changed:
            return d
    return None


def floyd(matrix):
    n = len(matrix)
    for k in range(n):
        for i in range(n):
            for j in range(n):
                matrix[i][j] = min(matrix[i][j], matrix[i][k] + matrix[k][j])
    return matrix


def entry_point(argv):
    graph = {'a': [('b', 7), ('c', 9), ('f', 14)], 'b': [('c', 10), ('d', 15)], 'c': [('d', 11), ('f', 2)], 'd': [('e', 6)], 'f': [('e', 9)]}
    distances, previous = dijkstra(graph, 'a' * len(argv))
    for node in sorted(distances):
        print(node, distances[node], path(previous, node))
    print(bellman_ford([(0, 1, 4), (0, 2, 5), (1, 2, -3), (2, 3, 2)], 4), bellman_ford([(0, 1, 1), (1, 0, -2)], 2) is None)
    print(floyd([[0, 3, INFINITY], [INFINITY, 0, 1], [2, INFINITY, 0]]))
    return 0

def target(driver, args):
    return entry_point
