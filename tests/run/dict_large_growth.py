"""Dicts of thousands of keys: growing, deleting most, growing again, iterating all the time, with ints and texts."""


def entry_point(argv):
    d = {}
    for i in range(5000):
        d[i * 7919 % 5003] = i
    total = 0
    for k in d:
        total += k * d[k] % 13
    print(len(d), total)
    for i in range(5000):
        if i % 10:
            del d[i * 7919 % 5003]
    print(len(d), sum(d.values()))
    for i in range(5003, 9000):
        d[i] = -i
    missing = 0
    for i in range(9000):
        if i not in d:
            missing += 1
    print(len(d), missing)
    names = {}
    for i in range(2000):
        names['n%d' % (i % 700)] = names.get('n%d' % (i % 700), 0) + i
    keys = list(names)
    print(len(names), keys[0], keys[-1], names['n0'], names['n699'])
    while len(names) > 3:
        names.popitem()
    print(names)
    collide = {}
    for i in range(200):
        collide[i << 40] = i
    print(len(collide), collide[199 << 40], (200 << 40) in collide)
    return 0

def target(driver, args):
    return entry_point
