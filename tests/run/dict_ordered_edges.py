"""OrderedDict: made from pairs, order of a key set again and of one set after removal, ends moved and popped, copies, equality, empty ones, nested ones."""
from collections import OrderedDict


class Cache(object):
    """The least recently used entry goes first."""

    def __init__(self, size):
        self.size = size
        self.data = OrderedDict()
        self.misses = 0

    def get(self, key):
        if key in self.data:
            self.data.move_to_end(key)
            return self.data[key]
        self.misses += 1
        value = key * key
        self.data[key] = value
        if len(self.data) > self.size:
            self.data.popitem(last=False)
        return value


PREBUILT = OrderedDict([('x', 1), ('y', 2)])


def entry_point(argv):
    one = len(argv)
    d = OrderedDict([('b', one), ('a', 2), ('c', 3)])
    d['b'] = 10
    print(list(d.items()), len(d), 'a' in d)
    d.move_to_end('b')
    d.move_to_end('c', last=False)
    print(list(d), list(d.values()))
    del d['a']
    d['a'] = 5
    print(list(d.keys()), d.pop('c'), d.pop('none', -1), d.get('a', 0), d.setdefault('z', 26))
    try:
        d.move_to_end('missing')
    except KeyError:
        print('no such key')
    e = d.copy()
    e['new'] = 0
    print(len(d), len(e), list(reversed(list(e))))
    while e:
        print(e.popitem(last=len(e) % 2 == 0))
    try:
        e.popitem()
    except KeyError:
        print('empty')
    PREBUILT['z'] = one
    PREBUILT.move_to_end('x')
    print(list(PREBUILT.items()))
    cache = Cache(3)
    print([cache.get(n) for n in (1, 2, 3, 1, 4, 2, 1)], cache.misses, list(cache.data))
    groups = OrderedDict()
    for word in 'red green black blue rose grey'.split():
        groups.setdefault(word[0], OrderedDict())[word] = len(word)
    print([(k, list(groups[k].items())) for k in groups])
    d.clear()
    d.update({'only': one})
    print(list(d.items()))
    return 0


def target(driver, args):
    return entry_point
