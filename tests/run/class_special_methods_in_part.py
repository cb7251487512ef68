"""Special methods that only some classes of a family define: the others answer as object does. Truth of None-able instances."""


class Base(object):
    pass


class Plain(Base):
    pass


class Sized(Base):
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n


class Truth(Base):
    def __init__(self, b):
        self.b = b

    def __nonzero__(self):
        return self.b

    __bool__ = __nonzero__


class Both(Sized):
    def __nonzero__(self):
        return self.n > 5

    __bool__ = __nonzero__


class LongerBoth(Both):
    def __len__(self):
        return 0


class Equal(Base):
    def __eq__(self, other):
        return isinstance(other, Equal)

    def __hash__(self):
        return 7

    def __str__(self):
        return 'equal'


class Shown(Base):
    def __repr__(self):
        return '<shown>'


def make(k):
    if k == 0:
        return Plain()
    if k == 1:
        return Sized(0)
    if k == 2:
        return Sized(2)
    if k == 3:
        return Truth(False)
    if k == 4:
        return Truth(True)
    if k == 5:
        return Both(3)
    if k == 6:
        return LongerBoth(9)
    if k == 7:
        return Equal()
    if k == 8:
        return Shown()
    return None


def make_sized(k):
    return None if k == 0 else Sized(k - 1)


def truth(x):
    return 'true' if x else 'false'


def test_truth(first):
    for k in range(first, 10):
        x = make(k)
        print(str(k) + ' ' + truth(x) + ' ' + str(not x) + ' ' + str(bool(x)))
    for k in range(first, 3):
        sized = make_sized(k)
        if sized and sized.n > 0:
            print('some')
        else:
            print('none')
        print(truth(sized))


def test_equality(first):
    for k in range(first, 10):
        same = 0
        other = 0
        x = make(k)
        for m in range(first, 10):
            y = make(m)
            if x == y:
                same += 1
            if x != y:
                other += 1
        print(str(same) + ' ' + str(other) + ' ' + str(x == x) + ' ' + str(x != x))


def test_keys(first):
    d = {}
    keys = [make(k) for k in range(first, 9)]
    for key in keys:
        d[key] = len(d)
    print(len(d))
    print(d[make(7)])
    print(d[keys[0]])
    print(make(0) in d)


def test_texts():
    print(str(make(7)))
    print(str(make(8)) + repr(make(8)) + '%s' % make(8))


def entry_point(argv):
    first = len(argv) - 1
    test_truth(first)
    test_equality(first)
    test_keys(first)
    test_texts()
    return 0


def target(driver, args):
    return entry_point
