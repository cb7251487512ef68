"""Iterating dicts in every form while reading, building others, breaking out, nesting; views in conditions; unpacked items."""


def invert(d):
    return dict([(v, k) for k, v in d.items()])


def first_big(d, limit):
    for k, v in d.items():
        if v > limit:
            return k
    return None


def entry_point(argv):
    d = {}
    for i in range(6):
        d['k%d' % i] = i * i * len(argv)
    keys = [k for k in d]
    print(keys, [v for v in d.values() if v % 2], first_big(d, 10), first_big(d, 99), invert(d)[16])
    total = 0
    for a in d:
        for b in d:
            if a == b:
                break
            total += d[a] * d[b]
    print(total, max(d, key=lambda k: -ord(k[1])), sorted(d.values())[-1], list(d)[::2], len(list(d.items())))
    for k in list(d.keys()):
        if d[k] < 5:
            del d[k]
    d['new'] = 0
    d.update({'k5': 1})
    print(d, 'k3' in d, 0 in d.values(), ('new', 0) in list(d.items()))
    nested = {'x': {'y': {'z': [1]}}}
    nested['x']['y']['z'].append(2)
    for k1, d1 in nested.items():
        for k2, d2 in d1.items():
            for k3, v in d2.items():
                print(k1 + k2 + k3, v)
    e = {}
    for k, v in e.items():
        print('never')
    else:
        print('empty', len(e), list(e))
    it = iter(d)
    print(next(it), next(it), [k for k in it])
    return 0

def target(driver, args):
    return entry_point
