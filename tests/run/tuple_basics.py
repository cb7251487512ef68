"""Tuples: items, unpacking, nesting, equality, as results."""


def divmod_(a, b):
    return a // b, a % b


def swap(pair):
    a, b = pair
    return b, a


def entry_point(argv):
    q, r = divmod_(17, 5)
    print(q, r)
    t = (1, 'two', 3.0, True)
    print(t[0], t[1], t[2], t[3], len(t), t[-1])
    print(swap((1, 2)) == (2, 1), (1, 'a') == (1, 'b'), (1, 2) != (1, 3))
    (a, (b, c)), d = (1, (2, 3)), 4
    print(a, b, c, d)
    a, b = b, a
    print(a, b)
    x = y = 5
    print(x, y)
    single = (7,)
    print(single[0], len(single))
    u = t[:2] + (9,)
    print(u[2], len(u))
    return 0


def target(driver, args):
    return entry_point
