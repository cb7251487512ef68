"""Get, set, delete, in, len, get with default, setdefault, pop, update, copy, clear."""


def entry_point(argv):
    d = {}
    d['a'] = 1
    d['b'] = 2
    d['a'] += 10
    print(d['a'], d['b'], len(d), 'a' in d, 'c' in d, 'c' not in d)
    print(d.get('a', 0), d.get('zz', -1), d.setdefault('c', 3), d.setdefault('c', 4))
    print(d.pop('c'), d.pop('nothing', 99), len(d))
    e = d.copy()
    e['a'] = 0
    print(d['a'], e['a'])
    d.update({'x': 7, 'a': 5})
    print(d['a'], d['x'], len(d))
    del d['x']
    print('x' in d, len(d))
    d.clear()
    print(len(d), d.get('a', -1))
    return 0


def target(driver, args):
    return entry_point
