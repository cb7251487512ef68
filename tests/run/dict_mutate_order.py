"""popitem takes the last, keys in a list of their own may be deleted while walking."""


def entry_point(argv):
    d = {1: 'a', 2: 'b', 3: 'c', 4: 'd'}
    key, value = d.popitem()
    print(key, value, len(d))
    for key in list(d.keys()):
        if key % 2 == 1:
            del d[key]
    print(len(d), d[2])
    return 0


def target(driver, args):
    return entry_point
