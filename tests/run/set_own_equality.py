from collections import namedtuple

Pair = namedtuple("Pair", "a b")


class Key(object):
    def __init__(self, n, note):
        self.n = n
        self.note = note

    def __eq__(self, other):
        return self.n == other.n

    def __ne__(self, other):
        return self.n != other.n

    def __hash__(self):
        return self.n


KEYS = set([Key(1, "one"), Key(2, "two")])


def notes(keys):
    return " ".join([k.note for k in sorted(keys, key=lambda_n)])


def lambda_n(k):
    return k.n


def entry_point(argv):
    s = set()
    s.add(Key(1, "a"))
    s.add(Key(2, "b"))
    s.add(Key(1, "c"))
    print(len(s))
    print(notes(s))
    print(Key(2, "x") in s)
    print(Key(3, "x") in s)
    s.discard(Key(2, ""))
    print(len(s))
    t = set([Key(1, "t1"), Key(5, "t5")])
    print(notes(s | t))
    print(notes(s & t))
    print(notes(t - s))
    print(notes(s ^ t))
    print(s == set([Key(1, "other")]))
    print(s < t)
    print(Key(1, "") in KEYS)
    KEYS.add(Key(2, "again"))
    print(notes(KEYS))
    pairs = set([Pair(1, 2), Pair(1, 2), Pair(2, 1)])
    print(len(pairs))
    print(Pair(2, 1) in pairs)
    frozen = frozenset([Pair(3, 3)])
    print(Pair(3, 3) in frozen)
    print(frozen == frozenset([Pair(3, 3)]))
    print(len(set([frozen, frozenset([Pair(3, 3)])])))
    return 0


def target(*args):
    return entry_point
