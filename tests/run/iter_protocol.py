class Countdown(object):
    """An iterator of its own."""
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def next(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n + 1

    def __next__(self):
        return self.next()


class Range(object):
    """A new iterator each time; counts how many."""
    def __init__(self, n):
        self.n = n
        self.made = 0

    def __iter__(self):
        self.made += 1
        return Countdown(self.n)


class Wrapped(object):
    def __init__(self, items):
        self.items = items

    def __iter__(self):
        return iter(self.items)

    def __len__(self):
        return len(self.items)

    def __contains__(self, item):
        return item == 99 or item in self.items


class Sequence(object):
    """Only __len__ and __getitem__."""
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n

    def __getitem__(self, index):
        if index < 0:
            index += self.n
        if index < 0 or index >= self.n:
            raise IndexError("out of range")
        return index * index


class Backwards(Sequence):
    def __reversed__(self):
        return Countdown(self.n)


class Texts(object):
    def __init__(self, text):
        self.text = text

    def __iter__(self):
        for c in self.text:
            yield c + c


class Pairs(object):
    def __iter__(self):
        yield "a", 1
        yield "b", 2
        yield "a", 3


class Shape(object):
    def __iter__(self):
        return iter([self.area()])

    def area(self):
        return 0


class Square(Shape):
    def __init__(self, side):
        self.side = side

    def area(self):
        return self.side * self.side


class Many(Shape):
    def __iter__(self):
        return iter([1, 2, 3])


def pair():
    yield "left"
    yield "right"


def endless():
    n = 0
    while True:
        yield n
        n += 1


def show(title, numbers):
    print("%s: %s" % (title, ", ".join([str(n) for n in numbers])))


def double(x):
    return 2 * x


def is_odd(x):
    return x % 2 == 1


def add(x, y):
    return x + y


def loops():
    for x in Countdown(3):
        print(x)
    else:
        print("all")
    for x in Countdown(3):
        if x == 2:
            break
    else:
        print("never")
    r = Range(2)
    for x in r:
        for y in r:
            print("%d %d" % (x, y))
    print(r.made)
    for x in Wrapped([5, 6]):
        print(x)
    for x in Sequence(4):
        print(x)
    for c in Texts("ab"):
        print(c)
    for shape in [Shape(), Square(3), Many()]:
        for x in shape:
            print("shape %d" % x)
    it = iter(Range(2))
    while True:
        try:
            print(next(it))
        except StopIteration:
            break
    n = 10
    while n > 7:
        n -= 1
        if n in Sequence(2):
            break
    else:
        print("while else")


def builtins():
    show("list", list(Countdown(4)))
    show("sorted", sorted(Countdown(4)))
    show("list of sequence", list(Sequence(4)))
    show("list of wrapped", list(Wrapped([3, 4])))
    print(sum(Countdown(4)))
    print(sum(Sequence(4), 100))
    print(min(Countdown(4)) + 10 * max(Sequence(4)))
    try:
        min(Countdown(0))
    except ValueError:
        print("min of nothing")
    try:
        max(Sequence(0))
    except ValueError:
        print("max of nothing")
    print(any(Sequence(1)))
    print(any(Sequence(2)))
    print(all(Sequence(2)))
    print(all(Countdown(2)))
    for i, x in enumerate(Range(2)):
        print("%d %d" % (i, x))
    for i, c in enumerate(Texts("xy"), 5):
        print("%d %s" % (i, c))
    for i, x in enumerate(Sequence(2), start=1):
        print("%d %d" % (i, x))
    for x, y in zip(Countdown(3), [7, 8]):
        print("%d %d" % (x, y))
    for x, y in zip("abc", Sequence(9)):
        print("%s %d" % (x, y))
    for x, y, z in zip(Sequence(9), Texts("pq"), {1: 2, 3: 4}):
        print("%d %s %d" % (x, y, z))
    for i, (x, y) in enumerate(zip(endless(), Texts("mn"))):
        print("%d %d %s" % (i, x, y))
    show("reversed", list(reversed(Sequence(4))))
    show("own reversed", list(reversed(Backwards(3))))
    show("map", list(map(double, Sequence(3))))
    show("map of a list", list(map(double, [5, 6])))
    show("map of two", list(map(add, Sequence(3), [10, 20, 30])))
    show("filter", list(filter(is_odd, Sequence(6))))
    show("filter none", list(filter(None, Sequence(3))))
    print("-".join(Texts("jk")))
    d = dict(Pairs())
    print("%d %d %d" % (len(d), d["a"], d["b"]))
    d.update(Pairs())
    items = [1]
    items.extend(Countdown(2))
    items.extend(Sequence(3))
    show("extended", items)
    same = items
    items += Countdown(2)
    items += (8, 9)
    items += {10: 1, 11: 2}
    items += reversed([1, 2])
    show("added", same)
    print(next(Countdown(1), 77))
    print(next(Countdown(0), 77))
    print(next(iter([]), 5))
    show("comprehension", [x + 1 for x in Sequence(3) if x != 1])
    it = iter(Sequence(3))
    show("iter", [next(it), next(it)])


def membership():
    w = Wrapped([1, 2])
    print(2 in w)
    print(99 in w)
    print(5 not in w)
    print(4 in Sequence(3))
    print(5 in Sequence(3))
    print("aa" in Texts("ba"))
    print("a" in Texts("ba"))
    print(2 in Countdown(3))
    print(len(w))
    print(len(Sequence(3)))
    if w:
        print("not empty")
    if not Wrapped([]):
        print("empty")


def unpacking():
    a, b = pair()
    print(a + b)
    x, y, z = Countdown(3)
    print(x * 100 + y * 10 + z)
    (x, y), z = Sequence(2), 3
    print(x + y + z)
    try:
        x, y = Countdown(3)
    except ValueError:
        print("too many")
    try:
        x, y = Sequence(1)
    except ValueError:
        print("not enough")
    for a, b in [pair(), pair()]:
        print(b + a)
    p, q = {"k": 1, "l": 2}
    print(p + q)


def entry_point(argv):
    loops()
    builtins()
    membership()
    unpacking()
    return 0


def target(*args):
    return entry_point
