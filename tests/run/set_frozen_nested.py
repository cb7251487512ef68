"""frozenset as item and key, sets of tuples, sets in dicts and attributes, comprehension with conditions, equality in any order."""


class Group(object):
    def __init__(self, members):
        self.members = set(members)
        self.frozen = frozenset(members)

    def overlap(self, other):
        return len(self.members & other.members)


def cover(sets, universe):
    chosen = []
    left = set(universe)
    while left:
        best = 0
        for i in range(len(sets)):
            if len(sets[i] & left) > len(sets[best] & left):
                best = i
        chosen.append(best)
        left -= sets[best]
    return chosen


def entry_point(argv):
    one = len(argv)
    a, b = Group([1, 2, 3]), Group([3, 2, one, 4])
    print(a.overlap(b), a.frozen == frozenset([3, 2, 1]), a.members == a.frozen, a.frozen < b.frozen, a.members <= b.members)
    table = {a.frozen: 'a', b.frozen: 'b', frozenset(): 'empty'}
    print(table[frozenset([2, 1, 3])], table[frozenset([])], len(table), frozenset([9]) in table)
    sets = {frozenset([1, 2]), frozenset([2, 1]), frozenset([3])}
    print(len(sets), frozenset([2, one]) in sets, sorted([len(s) for s in sets]))
    print(cover([{1, 2}, {2, 3, 4}, {5}, {1, 5}], range(1, 6)), {x % 3 for x in range(10) if x > 5} == {0, 1, 2})
    grid = {(x, y) for x in range(3) for y in range(3) if x != y}
    print(len(grid), (1, 1) in grid, (1, 2) in grid, sorted(grid)[:2], {(y, x) for x, y in grid} == grid)
    index = {}
    for i, word in enumerate('a b a c b a'.split()):
        index.setdefault(word, set()).add(i)
    print(sorted(index['a']), [w for w in index if len(index[w]) == 2], index['b'] | index['c'] == {1, 3, 4})
    return 0

def target(driver, args):
    return entry_point
