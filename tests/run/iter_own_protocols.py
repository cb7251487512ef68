"""Iteration by `__getitem__` alone, by `__iter__` and `__next__`, in each place that iterates: unpacking, sum, zip, map, join, dict, set operations, reversed, iter and next."""


class Countdown(object):
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n

    next = __next__


class Letters(object):
    def __init__(self, text):
        self.text = text

    def __len__(self):
        return len(self.text)

    def __getitem__(self, i):
        if i >= len(self.text):
            raise IndexError
        return self.text[i] + '.'


class Pairs(object):
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        for i in range(self.n):
            yield 'k%d' % i, i * i


def entry_point(argv):
    one = len(argv)
    a, b, c = Countdown(3)
    print(a, b, c, sum(Countdown(5)), min(Countdown(4)), max(Countdown(4)), sorted(Countdown(3)), list(Countdown(one - 1)))
    print([x for x in Letters('abc')], ''.join(Letters('xyz')), 'b.' in Letters('abc'), 'b' in Letters('abc'), list(reversed(Letters('abc'))))
    print(list(zip(Countdown(3), Letters('pq'), [7, 8, 9])), list(enumerate(Letters('ab'))), list(map(lambda x: x * 2, Countdown(3))))
    d = dict(Pairs(3))
    d.update(Pairs(one))
    print(d, [k for k, v in Pairs(4) if v % 2], any([x > 3 for x in Countdown(4)]), all(Countdown(3)), any(Countdown(1)))
    items = [10]
    items += Countdown(2)
    items.extend(Countdown(3))
    items[1:2] = list(Countdown(2))
    print(items, set(Countdown(3)) == {0, 1, 2}, len(set(Letters('aab'))))
    try:
        x, y = Countdown(2 + one)
        print(x, y)
    except ValueError:
        print('three')
    it = iter(Letters('ab'))
    print(next(it), next(it, '-'), next(it, '-'), next(Countdown(0), -7), next(iter(Countdown(9))))
    rest = Countdown(6)
    for x in rest:
        if x == 3:
            break
    print(rest.n, next(rest), list(rest), list(rest), list(filter(None, Countdown(3))))
    return 0


def target(driver, args):
    return entry_point
