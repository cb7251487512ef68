"""Iteration follows insertion, also after deletions and insertions."""


def entry_point(argv):
    d = {}
    for name in ['one', 'two', 'three', 'four', 'five']:
        d[name] = len(name)
    del d['two']
    d['six'] = 3
    d['one'] = 11
    d['two'] = 22
    for key in d:
        print(key, d[key])
    for key, value in d.items():
        print(key, value)
    print(' '.join([k for k in d.keys()]))
    total = 0
    for value in d.values():
        total += value
    print(total)
    return 0


def target(driver, args):
    return entry_point
