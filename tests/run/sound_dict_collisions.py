"""Keys whose hashes collide in their low bits."""


def entry_point(argv):
    d = {}
    for i in range(2000):
        d[i << 32] = i
    for i in range(2000):
        d[i << 20] = -i
    total = 0
    for i in range(2000):
        total += d[i << 32] + d.get(i << 20, 0)
    print(len(d), total, (5 << 33) in d, (1 << 60) in d)
    return 0


def target(driver, args):
    return entry_point
