from rpython.rlib.objectmodel import specialize


class Point(object):
    def __init__(self, x):
        self.x = x


PRIMES = set([2, 3, 5, 7])
NAMES = frozenset(["ann", "bob"])
EMPTY = set()
TABLE = {frozenset([1, 2]): "one two", frozenset([]): "nothing"}
EMPTY.add("only at import")
EMPTY.clear()


class Graph(object):
    seen = None

    def __init__(self):
        self.edges = {}
        self.nodes = set()

    def add(self, a, b):
        self.nodes.add(a)
        self.nodes.add(b)
        if a not in self.edges:
            self.edges[a] = set()
        self.edges[a].add(b)

    def reach(self, start):
        seen = set()
        todo = [start]
        while todo:
            node = todo.pop()
            if node in seen:
                continue
            seen.add(node)
            for other in sorted(self.edges.get(node, set())):
                todo.append(other)
        self.seen = seen
        return seen


@specialize.argtype(1)
def show(title, numbers):
    print("%s: %s" % (title, " ".join([str(n) for n in sorted(numbers)])))


@specialize.argtype(1)
def texts(title, items):
    print("%s: %s" % (title, " ".join(sorted(items))))


def numbers():
    yield 4
    yield 5
    yield 4


def basics():
    s = {3, 1, 2, 3}
    print(len(s))
    s.add(9)
    s.add(1)
    show("added", s)
    s.discard(1)
    s.discard(100)
    s.remove(2)
    show("dropped", s)
    try:
        s.remove(2)
    except KeyError:
        print("KeyError")
    print(3 in s)
    print(2 in s)
    print(2 not in s)
    e = set()
    print(len(e))
    if not e:
        print("empty")
    if s:
        print("not empty")
    total = 0
    for x in s:
        total += x
    print(total)
    popped = [s.pop(), s.pop()]
    show("popped", popped)
    try:
        s.pop()
    except KeyError:
        print("pop of nothing")
    c = {1, 2}
    d = c.copy()
    d.add(3)
    c.clear()
    print("%d %d" % (len(c), len(d)))
    show("of list", set([5, 4, 5]))
    texts("of string", set("hello"))
    show("of generator", set(numbers()))
    show("of range", set(range(3)))
    show("of tuple", set((7, 8, 7)))
    texts("of dict", set({"a": 1, "b": 2}))
    show("comprehension", {x * x for x in [-2, 2, 3] if x})
    show("generator expression", set(x % 3 for x in range(10)))
    many = set()
    for i in range(1000):
        many.add(i * 7 % 500)
    for i in range(0, 500, 2):
        many.discard(i)
    print("%d %d" % (len(many), sum(many)))
    print("%d %d" % (min(many), max(many)))


def algebra():
    a = {1, 2, 3, 4}
    b = {3, 4, 5}
    show("or", a | b)
    show("and", a & b)
    show("sub", a - b)
    show("xor", a ^ b)
    show("union", a.union([9, 1]))
    show("union of two", a.union([9], (10, 11)))
    show("intersection", a.intersection(b))
    show("intersection of list", a.intersection([4, 4, 1, 7]))
    show("difference", a.difference([1]))
    show("difference of two", a.difference([1], {2}))
    show("symmetric", a.symmetric_difference([4, 40]))
    c = a.copy()
    same = c
    c |= b
    show("in place or", same)
    c &= {1, 3, 5, 8}
    show("in place and", same)
    c -= {1}
    show("in place sub", same)
    c ^= {3, 6}
    show("in place xor", same)
    c |= c
    c ^= c
    show("gone", same)
    c.update([1, 2])
    c.update("x" and {7}, [8])
    show("update", c)
    c.intersection_update([1, 7, 8])
    c.difference_update({8})
    c.symmetric_difference_update([1, 2])
    show("updated", c)
    print(a == {4, 3, 2, 1})
    print(a == b)
    print(a != b)
    print({1, 2} < a)
    print({1, 2} <= {2, 1})
    print({1, 2} < {2, 1})
    print(a > {1})
    print(a >= b)
    print(a.issubset([1, 2, 3, 4, 5]))
    print(a.issuperset([1, 9]))
    print(a.isdisjoint([7, 8]))
    print(a.isdisjoint(b))


def frozen():
    f = frozenset([1, 2, 1])
    g = frozenset([2, 3])
    print(len(f))
    print(2 in f)
    show("frozen or", f | g)
    show("frozen and", f & g)
    show("frozen with set", f - {1})
    show("set with frozen", {1, 5} | g)
    show("frozen union", f.union([7]))
    print(f == frozenset([2, 1]))
    print(f == {1, 2})
    print(f != {1, 2})
    print(hash(f) == hash(frozenset([2, 1])))
    table = {f: "a", g: "b"}
    print(table[frozenset([3, 2])])
    print(frozenset([9]) in table)
    sets = {f, g, frozenset([1, 2])}
    print(len(sets))
    states = set()
    states.add((1, f))
    print((1, frozenset([2, 1])) in states)
    h = f
    h |= frozenset([50])
    show("frozen in place", h)
    show("not changed", f)
    print(f.issubset(h))
    show("copy", f.copy())


def prebuilt():
    print(5 in PRIMES)
    print(9 in PRIMES)
    show("primes", PRIMES)
    PRIMES.add(11)
    PRIMES.discard(2)
    show("primes", PRIMES)
    texts("names", NAMES)
    print("ann" in NAMES)
    print("eve" in NAMES)
    print(len(EMPTY))
    EMPTY.add("x")
    print("x" in EMPTY)
    print(TABLE[frozenset([2, 1])])
    print(TABLE[frozenset([])])


def kinds():
    points = [Point(1), Point(2)]
    s = set(points)
    s.add(points[0])
    print(len(s))
    print(Point(1) in s)
    pairs = {(1, "a"), (2, "b"), (1, "a")}
    print(len(pairs))
    print((2, "b") in pairs)
    floats = {0.5, 1.5, 0.5}
    print(len(floats))
    flags = {True, False, True}
    print(len(flags))
    maybe = None
    if len(points) == 2:
        maybe = {"z"}
    if maybe is not None:
        print("z" in maybe)
    lists = [set([1]), set([1, 2]), set()]
    print([len(x) for x in lists])
    print({1, 2} in lists)
    by_name = {"a": {1}, "b": set()}
    by_name["b"].add(5)
    print(len(by_name["b"]))
    print(set([7]))
    print(set())
    print(frozenset([7]))
    print(isinstance(s, set))
    x, y = {3}, {4}
    x, y = y, x
    show("swapped", x)
    a, b = {10, 20}
    print(a + b)
    print(sorted({"b", "a"}))
    print(list({42}))
    print(",".join({"only"}))
    for i, item in enumerate({8}):
        print("%d %d" % (i, item))
    print(any({0}))
    print(all({1, 2}))


def entry_point(argv):
    basics()
    algebra()
    frozen()
    prebuilt()
    kinds()
    g = Graph()
    for a, b in [("a", "b"), ("b", "c"), ("c", "a"), ("d", "a")]:
        g.add(a, b)
    texts("nodes", g.nodes)
    texts("reach", g.reach("a"))
    texts("reach", g.reach("d"))
    return 0


def target(*args):
    return entry_point
