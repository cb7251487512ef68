"""Every method of dicts, with defaults, on missing keys, on empty dicts; views and copies."""


def entry_point(argv):
    d = {'a': 1, 'b': 2 * len(argv)}
    print(d.get('a', 0), d.get('z', -1), d.pop('a'), d.pop('z', -5), d, 'a' in d, len(d))
    try:
        d.pop('missing')
    except KeyError:
        print('KeyError')
    print(d.setdefault('c', 3), d.setdefault('c', 4), d)
    d.update({'d': 4, 'b': 20})
    d.update([('e', 5), ('a', 1)])
    print(d, list(d.keys()), list(d.values()), list(d.items()))
    copy = d.copy()
    copy['a'] = 100
    del copy['b']
    print(d['a'], copy, d == copy, d != copy, d == d.copy())
    print(sorted(d), max(d.values()), sum(d.values()), sorted(d.items(), key=lambda item: -item[1])[:2])
    print(d.popitem(), d.popitem(), len(d))
    d.clear()
    print(d, len(d), not d, d.get('a', 7))
    try:
        d.popitem()
    except KeyError:
        print('empty')
    d['new'] = 1
    print(d, dict(d), dict([('x', 1)]), dict(), {}.get('q', 5))
    for key in list(d):
        del d[key]
    print(d)
    return 0

def target(driver, args):
    return entry_point
