"""Lists of None and instances, of tuples with None, of sets, dicts, functions and bools: sorted, compared, counted, printed, copied deeply."""


class Leaf(object):
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return 'L%d' % self.n


def deep(rows):
    return [[x for x in row] for row in rows]


def entry_point(argv):
    one = len(argv)
    leaves = [Leaf(1), None, Leaf(one + 1), None]
    print(leaves, leaves.count(None), leaves.index(None), [x.n for x in leaves if x is not None], leaves[0] in leaves, None in leaves)
    pairs = [('a', None), ('b', Leaf(5))]
    print(pairs, [p for p, l in pairs if l], pairs[1][1].n, pairs[0][1] is None)
    print([{1, 2}, set([one])], [{'a': 1}, {}], [True, one == 2], [[], [[]]], [(), ()] == [(), ()], [None] * 2, [[None]])
    rows = [[1, 2], [3]]
    copy = deep(rows)
    copy[0][0] = 99
    rows.append(copy[1])
    copy[1].append(4)
    print(rows, copy, rows[2] is copy[1], rows[:1] == [[1, 2]])
    texts = ['b', 'a' * one, 'c']
    texts[:] = sorted(texts)
    texts[1:1] = ['x', 'y']
    print(texts, texts[-1:], texts[10:], texts[-10:2], ''.join(texts[::-1]), [t * i for i, t in enumerate(texts)])
    chars = list('hello')
    chars[0], chars[-1] = chars[-1], chars[0]
    chars.insert(1, 'XY'[:one])
    print(chars, len(chars), chars == list('oXellh'), [ord(c) for c in chars][:2])
    return 0

def target(driver, args):
    return entry_point
