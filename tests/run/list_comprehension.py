"""Comprehensions with conditions, nested ones, over strings, dicts, ranges."""


def entry_point(argv):
    print(sum_of([x * x for x in range(10)]))
    print(sum_of([x for x in range(20) if x % 3 == 0 if x % 2 == 0]))
    print(''.join([c for c in 'hello world' if c != 'o']))
    pairs = [(x, y) for x in range(3) for y in range(x)]
    for x, y in pairs:
        print(x, y)
    rows = [[i * j for j in range(3)] for i in range(3)]
    print(rows[2][2], len(rows), rows[1][2])
    print(len([k for k in {1: 2, 3: 4}]))
    return 0


def sum_of(items):
    total = 0
    for item in items:
        total += item
    return total


def target(driver, args):
    return entry_point
