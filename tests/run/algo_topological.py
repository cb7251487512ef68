"""Topological order, cycles, strongly connected components, and levels of a graph given as text."""


class Cycle(Exception):
    def __init__(self, nodes):
        self.nodes = nodes


def parse(text):
    graph = {}
    for rule in text.split(';'):
        head, tail = rule.split(':')
        graph[head.strip()] = tail.split()
        for t in tail.split():
            graph.setdefault(t, [])
    return graph


def order(graph):
    done, path, result = {}, [], []

    for node in sorted(graph):
        visit(graph, node, done, path, result)
    return result


def visit(graph, node, done, path, result):
    if node in done:
        if not done[node]:
            raise Cycle(path[path.index(node):] + [node])
        return
    done[node] = False
    path.append(node)
    for other in graph[node]:
        visit(graph, other, done, path, result)
    path.pop()
    done[node] = True
    result.append(node)


class Tarjan(object):
    def __init__(self, graph):
        self.graph = graph
        self.index = {}
        self.low = {}
        self.stack = []
        self.parts = []
        for node in sorted(graph):
            if node not in self.index:
                self.connect(node)

    def connect(self, v):
        self.index[v] = self.low[v] = len(self.index)
        self.stack.append(v)
        for w in self.graph[v]:
            if w not in self.index:
                self.connect(w)
                self.low[v] = min(self.low[v], self.low[w])
            elif w in self.stack:
                self.low[v] = min(self.low[v], self.index[w])
        if self.low[v] == self.index[v]:
            i = self.stack.index(v)
            self.parts.append(sorted(self.stack[i:]))
            del self.stack[i:]


def entry_point(argv):
    for text in ['shirt: tie belt; tie: jacket; belt: jacket; pants: shoes belt', 'a: b; b: c d; c: a; d: e; e: d f; f:'[0:50 * len(argv)]]:
        graph = parse(text)
        try:
            print(order(graph))
        except Cycle as e:
            print('cycle', ' '.join(e.nodes))
        print(Tarjan(graph).parts)
    return 0

def target(driver, args):
    return entry_point
