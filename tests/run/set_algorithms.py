"""Sets in algorithms: sieve, connected parts, unique in order, closures, permutations seen."""


def sieve(n):
    candidates = set(range(2, n))
    primes = []
    while candidates:
        p = min(candidates)
        primes.append(p)
        candidates -= set(range(p, n, p))
    return primes


def parts(edges):
    neighbours = {}
    for a, b in edges:
        neighbours.setdefault(a, set()).add(b)
        neighbours.setdefault(b, set()).add(a)
    left = set(neighbours)
    found = []
    while left:
        todo = [left.pop()]
        part = set(todo)
        while todo:
            for n in neighbours[todo.pop()]:
                if n not in part:
                    part.add(n)
                    todo.append(n)
        left -= part
        found.append(sorted(part))
    return sorted(found)


def unique(items):
    seen = set()
    return [x for x in items if not (x in seen or seen.add(x))]


def closure(start, step):
    reached = {start}
    frontier = {start}
    while frontier:
        frontier = {(x * step + 1) % 17 for x in frontier} - reached
        reached |= frontier
    return reached


def entry_point(argv):
    print(sieve(50), parts([(1, 2), (3, 4), (2, 5), (6, 6), (4, 7)]))
    print(len(closure(1, 2)), sorted(closure(0, 16)), len(closure(len(argv), 3)))
    words = ['b', 'a', 'b', 'c', 'a']
    seen = set()
    order = []
    for w in words:
        if w not in seen:
            seen.add(w)
            order.append(w)
    print(order, len(seen), seen == {'a', 'b', 'c'})
    return 0

def target(driver, args):
    return entry_point
