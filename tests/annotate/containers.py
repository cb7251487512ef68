"""Lists, dicts and tuples: merging, flags, ranges, iterators."""
from rpython.rlib.objectmodel import newlist_hint, r_dict


def merged(flag):
    ints = [1, 2]
    floats = [2.5]
    both = ints if flag else floats
    both[0] = 7
    return ints


def resized(n):
    items = []
    for i in range(n):
        items.append(i)
    return items


def fixed(n):
    return [0.0] * n


def ranges(n):
    return range(n), range(n - 1, -1, -1)


def slices(items, text):
    return items[1:3], text[2:], (1, 'x', 2.0)[1:]


def dicts(argv):
    counts = {}
    for word in argv:
        counts[word] = counts.get(word, 0) + 1
    return counts, counts.keys(), counts.items()


def iterators(counts):
    total = 0
    for key, value in counts.iteritems():
        total += value + len(key)
    for i, c in enumerate('abc'):
        total += i + ord(c)
    for a, b in zip([1, 2], ['x', 'y']):
        total += a
    return total


def nullable(flag):
    items = None
    if flag:
        items = ['x', None]
    return items


def same(a, b):
    return len(a) == len(b)


def length(a):
    return len(a)


def own_equality():
    d = r_dict(same, length)
    d['abc'] = [1]
    return d


PREBUILT = [(1, 'one'), (2, 'two')]


def prebuilt():
    for number, name in PREBUILT:
        if number > 1:
            return name
    return None


def entry_point(argv):
    merged(len(argv) > 1)
    slices(resized(3), argv[0])
    fixed(4)
    ranges(len(argv))
    counts, keys, items = dicts(argv)
    nullable(len(argv) > 1)
    own_equality()
    newlist_hint(5).append('x')
    prebuilt()
    return iterators(counts)
