"""Strings made in different ways are the same keys."""


def entry_point(argv):
    d = {'abc': 1, 'xyz': 2}
    key = ''.join(['a', 'b', 'c'])
    print(d[key], d['x' + 'yz'], key in d, 'zzz' in d)
    print(hash('ab' + 'c') == hash(key))
    return 0


def target(driver, args):
    return entry_point
