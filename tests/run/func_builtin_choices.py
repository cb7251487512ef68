"""min, max, sum, sorted, any, all, abs, divmod, round, len, bool, cmp-like uses of builtins with every kind of argument."""


class Card(object):
    def __init__(self, rank, suit):
        self.rank = rank
        self.suit = suit

    def __lt__(self, other):
        return (self.rank, self.suit) < (other.rank, other.suit)

    def __repr__(self):
        return '%d%s' % (self.rank, self.suit)


def entry_point(argv):
    one = len(argv)
    cards = [Card(3, 'h'), Card(1, 's'), Card(3, 'c'), Card(2 * one, 'd')]
    print(sorted(cards), min(cards), max(cards), sorted(cards, key=lambda c: c.suit), max(cards, key=lambda c: (c.suit, c.rank)))
    print(min(3, one, 2), max(1, 2.5), min('b', 'a'), max([1], [0, 9]), min((1, 'b'), (1, 'a')), max('apple', 'fig', key=len), min([5], default=0), min([5][one:], default=-1))
    print(sum([0.1] * 3), sum([[1], [2, 3]], []), sum((1, one), 100), sum(x for x in range(4)), sum([]), sum([True, True]))
    print(any([]), all([]), any([0, one]), all(['', 'a']), any(x > 2 for x in range(3)), all(c.rank for c in cards))
    print(abs(-5), abs(-2.5), abs(True), divmod(17, 5), divmod(-17.5, 5), round(2.675, 2), round(1234.5, -2), round(-7.5), round(one * 2.49), len({1: 2}), len('') + len(()))
    print(bool('False'), bool(0.0), bool([[]]), bool(one - 1), int(True) + int(2.99) + int('-5'), float('3') + float(one), str(True) + str(None) + str(1.0), chr(65) + chr(97), ord('z'))
    print(sorted('banana', reverse=True), sorted([3, 1, 2], key=lambda x: -x), sorted({'b': 1, 'a': 2}), list('ab') + list((1 and 'c',)), tuple((1, one)), isinstance(one, int), callable(len))
    return 0

def target(driver, args):
    return entry_point
