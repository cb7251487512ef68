"""Sorting by key, by several keys at once: stable in either direction, tuples as keys, keys that raise, equal keys, of instances with an order, min and max of ties."""


class Card(object):
    def __init__(self, suit, rank):
        self.suit = suit
        self.rank = rank

    def __lt__(self, other):
        return self.rank < other.rank

    def __repr__(self):
        return '%s%d' % (self.suit, self.rank)


class Counting(object):
    calls = 0

    def key(self, card):
        self.calls += 1
        return card.suit


def hand(text):
    return [Card(part[0], int(part[1:])) for part in text.split()]


def failing(card):
    if card.rank > 8:
        raise ValueError(card.suit)
    return card.rank


def is_sorted_by_both(cards):
    for i in range(len(cards) - 1):
        a, b = cards[i], cards[i + 1]
        if (a.suit, -a.rank) > (b.suit, -b.rank):
            return False
    return True


def entry_point(argv):
    one = len(argv)
    cards = hand('h3 s9 h1 d3 s3 d9 c1 h9 c5 s1')
    print(sorted(cards), sorted(cards, reverse=True))
    print(sorted(cards, key=lambda c: c.suit), sorted(cards, key=lambda c: c.suit, reverse=True))
    print(sorted(sorted(cards, key=lambda c: -c.rank), key=lambda c: c.suit))
    both = sorted(cards, key=lambda c: (c.suit, -c.rank * one))
    print(both, is_sorted_by_both(both), is_sorted_by_both(cards))
    print(min(cards), max(cards), min(cards, key=lambda c: c.suit), max(cards, key=lambda c: (c.suit, c.rank)))
    counting = Counting()
    cards.sort(key=counting.key)
    print(counting.calls, cards, sorted(cards[:0], key=failing) == [])
    try:
        cards.sort(key=failing)
    except ValueError as e:
        print('failed', str(e), len(cards))
    words = 'Pear apple fig Fig banana APPLE'.split()
    print(sorted(words), sorted(words, key=lambda w: w.lower()), sorted(words, key=len), sorted(words, key=lambda w: (len(w), w.lower(), w)))
    words.sort(key=lambda w: w[one])
    print(words, sorted([1.5, -0.0, 0.0, -3.0 * one]), sorted([True, False, one == 1]))
    print(sorted({'b': 1, 'a': 2}), sorted([(2, 'a'), (1, 'b'), (one, 'a')], reverse=True), sorted('hello'))
    many = [(i * 7919 % 13, i) for i in range(200)]
    by_first = sorted(many, key=lambda p: p[0])
    print(by_first == sorted(many), by_first[:3], sorted(many, key=lambda p: p[0], reverse=True)[:3])
    return 0


def target(driver, args):
    return entry_point
