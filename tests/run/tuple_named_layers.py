"""namedtuple: subclasses with methods and properties, fields that are containers, as keys and in sets, sorted, swapped, added, searched, made by keywords."""
from collections import namedtuple

Span = namedtuple('Span', 'start stop')
Token = namedtuple('Token', ['kind', 'text', 'span'])


class Interval(Span):
    UNIT = 'ms'

    @property
    def length(self):
        return self.stop - self.start

    def joined(self, other):
        return Interval(min(self.start, other.start), max(self.stop, other.stop))

    def describe(self):
        return '%d..%d%s' % (self.start, self.stop, self.UNIT)


class Wide(Interval):
    UNIT = 's'

    def describe(self):
        return '<' + Interval.describe(self) + '>'


def scan(text):
    tokens = []
    i = 0
    while i < len(text):
        start = i
        digit = text[i].isdigit()
        while i < len(text) and text[i].isdigit() == digit:
            i += 1
        tokens.append(Token('num' if digit else 'word', text[start:i], Span(start, i)))
    return tokens


def entry_point(argv):
    one = len(argv)
    for token in scan('ab12c345'):
        kind, text, (start, stop) = token
        print(kind, text, start, stop, token.span.stop - start == len(text), token[2][0])
    a, b = Interval(one, 5), Interval(stop=9, start=3)
    print(a.length, a.joined(b), a.joined(b).length, a.describe(), a < b, a == (1, 5), a + b)
    for x in [a, Wide(2, 4)]:
        print(x.describe(), x.length, isinstance(x, Wide), x._replace(start=0), x._replace(stop=9).length, x._replace(stop=one).describe())
    seen = {a: 'a', Interval(3, 9): 'b'}
    print(seen[b], seen.get(Interval(0, 0), '-'), len({a, b, Interval(1, 5)}), Span(1, 5) == a)
    spans = sorted([Span(3, 1), Span(one, 9), Span(1, 2)], key=lambda s: s.stop)
    print(spans, min(spans), max(spans), [s.start for s in sorted(spans, reverse=True)])
    print(hash(a) == hash((1, 5)), 5 in a, a.index(5), a.count(one), sum(a), list(a), (0,) + a, (a + b)[one])
    return 0


def target(driver, args):
    return entry_point
