"""Dicts made at import time, of every size from 0 to 100: their tables are made at the first use."""
TABLES = [dict((n * 7919, n) for n in range(size)) for size in range(101)]
NAMES = [dict(('name%d' % n, n) for n in range(size)) for size in range(101)]


def entry_point(argv):
    total = 0
    for size in range(101):
        table = TABLES[size]
        names = NAMES[size]
        for n in range(size):
            total += table[n * 7919] + names['name%d' % n]
        table[-1] = size
        names['more'] = size
        total += len(table) * 3 + len(names) + (-2 in table) + names.get('none', 5)
    print(total)
    return 0


def target(driver, args):
    return entry_point
