"""Tuples: unpacking, nesting, concatenation, comparison, membership, as keys, as results, swapped, of mixed types."""


def divide(a, b):
    return a // b, a % b


def minmax(items):
    low = high = items[0]
    for x in items:
        if x < low:
            low = x
        elif x > high:
            high = x
    return low, high, (low + high) / 2.0


def entry_point(argv):
    one = len(argv)
    q, r = divide(17, 5)
    print(q, r, divide(-17, 5), minmax([3, 1, 4, 1, 5]))
    (a, b), [c, d], e = (1, one + 1), [3, 4], 'five'
    print(a, b, c, d, e)
    a, b, c = c, a, b
    print(a, b, c, (a, b) + (e,), (1, 'x') * 1 == (1, 'x'), ())
    t = (one, 'two', 3.0, [4], None, True)
    print(t, t[0], t[1], t[-1], t[3], t[1:3], t[:1], len(t), 'two' in (e, t[1]))
    t[3].append(5)
    print(t[3], t == (1, 'two', 3.0, [4, 5], None, True), t != (1, 'two', 3.0, [4], None, True), hash((1, 'a')) == hash((one, 'a')))
    points = [(1, 2), (3, 4)]
    print([x * y for x, y in points], sum([x for x, _ in points]), points.index((3, 4)), max(points), (3, 4) in points)
    (x, (y, z)), w = (1, (2, one)), 4
    print(x, y, z, w)
    for i, (name, (n, m)) in enumerate([('a', (1, 2)), ('b', (3, 4))]):
        print(i, name, n, m)
    first, second = 'ab'
    print(first, second, (1,) < (1, 2), (2,) > (1, 9), (1, 'b') > (one, 'a'), () < (1,))
    return 0

def target(driver, args):
    return entry_point
