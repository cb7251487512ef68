"""Operators between classes of one's own and ints, floats, texts, from both sides, with subclasses that override them."""


class Money(object):
    def __init__(self, cents):
        self.cents = cents

    def __add__(self, other):
        return Money(self.cents + other.cents)

    def __sub__(self, other):
        return Money(self.cents - other.cents)

    def __mul__(self, n):
        return Money(int(self.cents * n))

    def __rmul__(self, n):
        return Money(int(n * self.cents))

    def __truediv__(self, n):
        return self.cents / float(n)

    __div__ = __truediv__

    def __mod__(self, n):
        return self.cents % n

    def __rsub__(self, n):
        return n - self.cents

    def __neg__(self):
        return Money(-self.cents)

    def __lt__(self, other):
        return self.cents < other.cents

    def __eq__(self, other):
        return self.cents == other.cents

    def __ne__(self, other):
        return not self == other

    def __hash__(self):
        return hash(self.cents)

    def __str__(self):
        return '%d.%02d' % (self.cents // 100, self.cents % 100)


class Taxed(Money):
    def __add__(self, other):
        return Taxed(self.cents + other.cents + 1)

    def __str__(self):
        return Money.__str__(self) + '+'


class Scale(object):
    def __init__(self, n):
        self.n = n

    def __rmul__(self, text):
        return (text + '!') * self.n

    def __radd__(self, x):
        return x + self.n

    def __rfloordiv__(self, x):
        return x // self.n


def entry_point(argv):
    a = Money(1250)
    b = Taxed(99 * len(argv))
    print(a + b, b + a, a - b, a * 3, 3 * a, a * 0.5, 0.1 * b, a / 4, a % 7, 5000 - a, -b)
    print(a < b, a > b, a == Money(1250), a != b, max(a, b), min([a, b]), sorted([a, b])[0])
    total = Money(0)
    for x in [a, b, a]:
        total = total + x
    total += a
    print(total, sum([x.cents for x in [a, b]]), {a: 'a'}[Money(1250)], Money(99) in [a, b])
    s = Scale(2)
    print('ab' * s, 5 + s, 7 // s)
    return 0

def target(driver, args):
    return entry_point
