"""Sets of tuples: of ints, strings, mixed and nested items; operators, comprehension, removal while a copy is iterated, neighbours of a grid, pairs in either order."""


def neighbours(x, y):
    return {(x + dx, y + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1) if (dx, dy) != (0, 0)}


def step(cells):
    counts = {}
    for x, y in cells:
        for place in neighbours(x, y):
            counts[place] = counts.get(place, 0) + 1
    return {place for place in counts if counts[place] == 3 or (counts[place] == 2 and place in cells)}


def shown(cells):
    return ' '.join(['%d,%d' % cell for cell in sorted(cells)])


def components(edges):
    left = set(edges)
    found = []
    while left:
        a, b = left.pop()
        names = {a, b}
        grown = True
        while grown:
            grown = False
            for edge in list(left):
                if edge[0] in names or edge[1] in names:
                    names |= {edge[0], edge[1]}
                    left.discard(edge)
                    grown = True
        found.append(''.join(sorted(names)))
    return sorted(found)


def entry_point(argv):
    one = len(argv)
    cells = {(1, 0), (2, one), (0, 2), (1, 2), (2, 2)}
    for i in range(4):
        cells = step(cells)
    print(shown(cells), len(cells))
    print(components([('a', 'b'), ('c', 'd'), ('b', 'e'), ('f', 'f'), ('e', 'a')]))
    mixed = {('x', 1, 1.5), ('x', one, 1.5), ('y', 1, 1.5), ('x', 1, 2.5)}
    print(len(mixed), ('x', 1, 0.5 + one) in mixed, ('x', 2, 1.5) in mixed, sorted(mixed))
    nested = {((1, 2), 'a'), ((one, 2), 'a'), ((2, 1), 'a')}
    print(len(nested), ((2, one), 'a') in nested, nested - {((1, 2), 'a')})
    a = {(x, x * x) for x in range(5)}
    b = {(x, 2 * x) for x in range(5)}
    print(sorted(a & b), len(a | b), sorted(a ^ b)[:3], a.isdisjoint(b), (a & b) <= a)
    pairs = {(min(x, y), max(x, y)) for x in range(4) for y in range(4) if x != y}
    print(len(pairs), sorted(pairs)[0], max(pairs))
    a.discard((9, 9))
    try:
        a.remove((9, one))
    except KeyError:
        print('not there', len(a))
    empty = {(one, 'q')}
    empty.clear()
    print(len(empty), (1, 'q') in empty, bool(empty))
    return 0


def target(driver, args):
    return entry_point
