"""Many int keys: growth, deletion, lookups that fail, negative keys."""


def entry_point(argv):
    d = {}
    for i in range(-2000, 2000):
        d[i * 7919] = i
    for i in range(-2000, 2000, 3):
        del d[i * 7919]
    found = 0
    for i in range(-3000, 3000):
        if i * 7919 in d:
            found += d[i * 7919]
    print(len(d), found)
    total = 0
    for key, value in d.items():
        total += key - value
    print(total)
    return 0


def target(driver, args):
    return entry_point
