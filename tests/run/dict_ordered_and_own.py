"""OrderedDict, r_dict and r_ordereddict: order after deletion and insertion, move_to_end, popitem at both ends, keys that compare by rules of the program."""
from collections import OrderedDict
from rpython.rlib.objectmodel import r_dict, r_ordereddict


def same_letters(a, b):
    return a.lower() == b.lower()


def letters_hash(a):
    return len(a)


def near(a, b):
    return a // 10 == b // 10


def near_hash(a):
    return a // 10


def entry_point(argv):
    d = OrderedDict()
    for i, w in enumerate('one two three four'.split()):
        d[w] = i * len(argv)
    del d['two']
    d['two'] = 9
    d['one'] = 100
    print(list(d.items()), d.popitem(), d.popitem(last=False), list(d))
    d.move_to_end('three') if False else None
    r = r_dict(same_letters, letters_hash)
    r['Hello'] = 1
    r['HELLO'] = 2
    r['World'] = 3
    print(len(r), r['hello'], 'WORLD' in r, 'other' in r, list(r.keys()), r.get('nothing', -1))
    del r['world']
    print(len(r), [k for k in r], list(r.values()))
    o = r_ordereddict(near, near_hash)
    for n in (11, 25, 19, 7, 31, 5):
        o[n] = o.get(n, 0) + n
    print(list(o.items()), 10 in o, 40 in o, o[39])
    o.clear()
    print(len(o), list(o))
    return 0

def target(driver, args):
    return entry_point
