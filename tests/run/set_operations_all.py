"""Union, intersection, difference, symmetric difference, subset tests, in operators and methods, in place too."""


def show(s):
    return '{' + ' '.join([str(x) for x in sorted(s)]) + '}'


def entry_point(argv):
    n = len(argv)
    a = set([1, 2, 3, n + 3])
    b = {3, 4, 5}
    print(show(a | b), show(a & b), show(a - b), show(b - a), show(a ^ b))
    print(show(a.union(b)), show(a.intersection(b)), show(a.difference(b)), show(a.symmetric_difference(b)), show(a.copy()))
    print(a <= b, a < a, a <= a, {3} < a, a >= {1}, a > {9}, a.issubset(b), a.issuperset([1, 2]), a.isdisjoint({7}), a.isdisjoint({1}))
    c = set(a)
    c |= b
    print(show(c), len(c))
    c &= {1, 5, 9}
    print(show(c))
    c -= {1}
    c ^= {5, 6}
    print(show(c))
    c.update([7, 8], [9])
    c.intersection_update([6, 7, 10])
    c.difference_update([10])
    c.symmetric_difference_update([1])
    print(show(c))
    c.add(1)
    c.discard(99)
    c.discard(6)
    c.remove(7)
    print(show(c), c == {1}, c != {1}, c == set(), not set())
    try:
        c.remove(7)
    except KeyError:
        print('not there')
    c.pop()
    try:
        c.pop()
    except KeyError:
        print('empty')
    print(len(set('mississippi')), ''.join(sorted(set('hello') & set('world'))), len({(1, 'a'), (1, 'a'), (0, 'b')}))
    f = frozenset([1, 2, n])
    print(len(f), f | {9} == frozenset([1, 2, 9]), {f: 'value'}[frozenset([2, 1])], f == {1, 2})
    return 0

def target(driver, args):
    return entry_point
