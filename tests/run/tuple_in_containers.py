"""Tuples as dict keys and list items."""


def entry_point(argv):
    d = {}
    for x in range(4):
        for y in range(4):
            d[(x, y)] = x * y
    print(d[2, 3], (1, 1) in d, (9, 9) in d, len(d))
    named = {('a', 1): 'x', ('b', 2): 'y'}
    print(named['b', 2])
    total = 0
    for (x, y), value in d.items():
        total += x + y + value
    print(total)
    points = [(3, 'c'), (1, 'a'), (2, 'b')]
    for number, name in points:
        print(number, name)
    print((1, 'a') in points)
    return 0


def target(driver, args):
    return entry_point
