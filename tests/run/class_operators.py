"""Operator methods at run time."""


class V(object):
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        return V(self.x + other.x, self.y + other.y)

    def __sub__(self, other):
        return V(self.x - other.x, self.y - other.y)

    def __mul__(self, k):
        return V(self.x * k, self.y * k)

    def __rmul__(self, k):
        return V(self.x * k, self.y * k)

    def __neg__(self):
        return V(-self.x, -self.y)

    def __abs__(self):
        return abs(self.x) + abs(self.y)

    def __rsub__(self, k):
        return V(k - self.x, k - self.y)

    def __pow__(self, k):
        return V(self.x ** k, self.y ** k)

    def __lshift__(self, k):
        return V(self.x << k, self.y << k)

    def __or__(self, other):
        return V(self.x | other.x, self.y | other.y)

    def __invert__(self):
        return V(self.y, self.x)

    def __eq__(self, other):
        return isinstance(other, V) and self.x == other.x and self.y == other.y

    def __ne__(self, other):
        return not self == other

    def __lt__(self, other):
        return self.x < other.x

    def __le__(self, other):
        return self.x <= other.x

    def __hash__(self):
        return self.x * 31 + self.y

    def __str__(self):
        return '(%d,%d)' % (self.x, self.y)

    def __repr__(self):
        return 'V(%d,%d)' % (self.x, self.y)

    def __call__(self, k):
        return self.x * k + self.y

    def __len__(self):
        return 2

    def __getitem__(self, i):
        if i == 0:
            return self.x
        if i == 1:
            return self.y
        raise IndexError

    def __setitem__(self, i, value):
        if i == 0:
            self.x = value
        else:
            self.y = value

    def __contains__(self, v):
        return v == self.x or v == self.y

    def __iadd__(self, other):
        self.x += other.x
        self.y += other.y
        return self

    def __and__(self, other):
        return self.x & other.x

    def __floordiv__(self, k):
        return V(self.x // k, self.y // k)

    def __mod__(self, k):
        return V(self.x % k, self.y % k)

    def __getslice__(self, i, j):
        return [self.x, self.y][i:j]


class Empty(object):
    def __init__(self, n):
        self.n = n

    def __bool__(self):
        return self.n > 0

    __nonzero__ = __bool__


class Items(object):
    def __init__(self, items):
        self.items = items

    def __iter__(self):
        return ItemsIter(self.items)

    def __delitem__(self, i):
        del self.items[i]


class ItemsIter(object):
    def __init__(self, items):
        self.items = items
        self.i = 0

    def __iter__(self):
        return self

    def __next__(self):
        if self.i >= len(self.items):
            raise StopIteration
        self.i += 1
        return self.items[self.i - 1]

    next = __next__


class W(V):
    def __add__(self, other):
        return V(100, 100)

    def __str__(self):
        return 'W' + V.__str__(self)


def entry_point(argv):
    n = len(argv)
    a = V(n, 2)
    b = V(3, 4)
    print(str(a + b), str(a - b), str(a * 3), str(-a), str(~a), repr(a), str(3 * a))
    print(a == b, a == V(1, 2), a != b, a < b, a <= b, a > b, b >= a)
    print(hash(a), hash(V(1, 2)) == hash(a), abs(V(-3, 4)), a != None, a == None)
    print(a(10), len(a), a[0], a[1], 2 in a, 9 in a)
    a[0] = 7
    a += b
    print(str(a), '%s' % a, '%r' % (a,), a & b, str(b // 2), str(b % 2))
    try:
        print(a[5])
    except IndexError:
        print('IndexError')
    print(bool(Empty(0)), bool(Empty(1)), not Empty(0))
    if Empty(0):
        print('wrong')
    it = Items([1, 2, 3])
    for x in it:
        print(x)
    del it[0]
    print([x * 2 for x in it])
    for v in [a, W(1, 1)]:
        print(str(v), str(v + b))
    lst = [V(3, 1), V(1, 1)]
    print(len(lst), lst[0] in lst, str(V(7, 7) ** 2), str(2 - a), str(b << 1), str(a | b))
    return 0


def target(driver, args):
    return entry_point
