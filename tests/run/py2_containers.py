# dialect: 2
"""Dicts and lists in Python 2: iteritems, itervalues, keys as lists, sort with cmp, list comprehension variables, xrange, zip, map with two lists."""


def by_length(a, b):
    return cmp(len(a), len(b)) or cmp(a, b)


def entry_point(argv):
    d = {}
    for i, w in enumerate('zero one two three'.split()):
        d[w] = i * len(argv)
    keys = d.keys()
    keys.sort()
    print keys, sorted(d.values())[1:], sorted(d.items())[0], keys[0]
    total = 0
    for k, v in d.iteritems():
        total += len(k) * v
    for v in d.itervalues():
        total += v
    for k in d.iterkeys():
        total += ord(k[0])
    print total, sum(d.itervalues()), sorted([k for k in d if d[k] % 2])
    words = ['ccc', 'a', 'bb', 'aa']
    words.sort(by_length)
    print words, sorted(words, by_length, reverse=True), zip(words, xrange(9)), map(None, [1, 2])
    squares = [i * i for i in xrange(4)]
    print squares, [0] + range(2, 8, 2), list(xrange(5, 0, -2)), map(max, [1, 5], [4, 2]), filter(lambda x: x > 1, squares), reduce(lambda a, b: a * 10 + b, [1, 2, 3])
    print d.get('nine', -1), d.setdefault('new', 9), d.pop('zero'), len(d), 'zero' in d, sorted(dict.fromkeys(['p', 'q'], 1))
    return 0

def target(driver, args):
    return entry_point
