"""Equality of lists, tuples, dicts and sets of different making: fixed and grown, ints and floats, characters and texts, None."""

def lists(n):
    print(['a', 'b'] == ['ab'[:n], 'b'], ['ab'[:n], 'b'] == ['a', 'b'], [1, 2] == [1.0, 2.0 * n], [1.0 * n] == [1], [True] == [1], [1] == [True], [True] == [0.5])


def nones(n):
    l = None if n else [1]
    m = [1] if n else None
    d = None if n else {1: 2}
    print(l == [1], [1] == l, l == m, m == [1], l != [1], m != l, l is None, l == None)
    print(d == {1: 2}, {1: 2} == d, d != {1: 2}, d == None)


def nones2(n):
    l = None if n else [1]
    print([l] == [None], [l] == [[1]], (l, 1) == ([1], 1), (None, 1) == (l, 1))


def setsof(n):
    print({1} == {1.0 * n}, {'a'} == {'ab'[:n]}, set() == {n}, {n} == set())


def lists2(n):
    print([[1]] == [[1.0]], [(1, 'a')] == [(1.0 * n, 'ab'[:n])], [] == [n], [n] == [], [[]] == [[n]], [] == [])
    print(['a', None] == ['ab'[:n], None], ['a'] == ['a', None][:n], [(1, [2])] == [(n, [n + 1])])


def tuples(n):
    l = [1]; l.append(2)
    print((1, l) == (1, [1, 2]), (l, 'a') == ([1, 2 * n], 'ab'[:n]), ({1: 2}, 3) == ({1: 2}, 3), ({1: l}, 3) == ({1: [1, 2]}, 3))
    print((1, l) != (1, [1, 2]), (1, (l, 2)) == (1, ([1, 3], 2)), [l] == [[1, 2]], {1: l} == {1: [1, 2]})


def dicts(n):
    print([{1: 2}] == [{1: 2}], {1: {2: 3}} == {1: {2: 3 * n}}, [{'a': 'b'}] == [{'a': 'bc'[:n]}], {'a': 1} == {'ab'[:n]: 1.0}, {} == {n: 1}, {n: 1} == {}, {} == {})
    print(({},) == ({1: n},), {1: 2} in [{}, {1: 2}], [{n: 2}].count({1: 2}), [{3: 4}, {n: 2}].index({1: 2}))


def ordering(n):
    l = [1]; l.append(n)
    print((1, l) < (1, [1, 2]), [1, 2] > l, [(1, 'a')] < [(1, 'ab'[:n])], ['a'] < ['ab'[:n]], ['ab'[:n]] < ['b'], [1] < [1.5], [0.5] < [1], [1.5] > [1], max([1], [2.5]))


def entry_point(argv):
    n = len(argv)
    lists(n)
    nones(n)
    nones2(n)
    setsof(n)
    lists2(n)
    tuples(n)
    dicts(n)
    ordering(n)
    return 0

def target(driver, args):
    return entry_point
