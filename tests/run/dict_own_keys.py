"""Dicts and sets whose keys are instances with an equality or hash of their own, alone, in tuples, None, and prebuilt."""


class Number(object):
    def __init__(self, value):
        self.value = value

    def __eq__(self, other):
        return self.value == other.value

    def __ne__(self, other):
        return self.value != other.value

    def __hash__(self):
        return self.value % 3


class Other(Number):
    pass


class Name(object):
    def __init__(self, text):
        self.text = text

    def __hash__(self):
        return hash(self.text)

    def __eq__(self, other):
        return other is not None and self.text == other.text


class Plain(object):
    pass


PREBUILT = {Number(1): 'one', Number(4): 'four'}


def entry_point(argv):
    one = len(argv)
    d = {Number(1): 1, Number(4): 2}
    print(d[Number(4)], Number(1) in d, Number(7) in d, Number(7) not in d)
    d[Number(1)] = 5
    d[Other(1)] = 7
    print(len(d), d[Number(1)], d.get(Number(5), 9), d.setdefault(Number(10), 3), d.pop(Number(10)))
    print(PREBUILT[Number(one)], PREBUILT[Other(4)], Number(2) in PREBUILT)
    c = d.copy()
    del d[Number(4)]
    print(len(d), len(c), c == d, c[Number(4)])
    try:
        print(d[Number(44)])
    except KeyError:
        print('missing')
    counts = {}
    for i in range(20):
        name = Name('k%d' % (i % 5))
        counts[name] = counts.get(name, 0) + i
    print(sorted([(name.text, counts[name]) for name in counts]))
    s = set([Number(1), Number(1), Number(2)])
    print(len(s), Number(2) in s, Number(5) in s)
    maybe = Name('x') if one else None
    d2 = {maybe: 1}
    print(d2[Name('x')])
    pairs = {(Number(1), 'a'): 1, (Number(4), 'b'): 2}
    print(pairs[(Number(one), 'a')], (Number(4), 'b') in pairs, (Number(4), 'a') in pairs)
    pairs[(Number(1), 'a')] = 6
    print(len(pairs), [pairs[key] for key in pairs], hash((Number(1), 'a')) == hash((Number(4 - 3 * one), 'a')))
    p = Plain()
    q = Plain()
    by_identity = {p: 1, q: 2}
    print(by_identity[p], by_identity[q], Plain() in by_identity)
    return 0


def target(driver, args):
    return entry_point
