from rpython.rlib.debug import make_sure_not_resized
from rpython.rlib.objectmodel import newlist_hint, resizelist_hint
from rpython.rlib.unroll import unrolling_iterable

NAMES = ["a", "b", "c"]


def same(x):
    return x


def loud(x):
    return x + "!"


def twice(x):
    return x * 2


class Constants(object):
    a = 1
    b = "two"
    c = 2.5


PAIRS = unrolling_iterable(zip(NAMES, [same, loud, twice]))
ITEMS = unrolling_iterable({"a": 1, "b": 2}.items())
NUMBERED = unrolling_iterable(enumerate(NAMES))
MIXED = unrolling_iterable((1, "x", 2.5))
SQUARES = unrolling_iterable(n * n for n in range(3))
LETTERS = unrolling_iterable("xy")
ONE = unrolling_iterable(set([5]))
RANGE = unrolling_iterable(range(3))
NESTED = unrolling_iterable([(1, ("p", "q")), (2, ("r", "s"))])
EMPTY = unrolling_iterable([])
FOUR = (4, "four")


def entry_point(argv):
    for name, f in PAIRS:
        print(name + f("v"))
    for key, value in ITEMS:
        print("%s %d" % (key, value))
    for i, name in NUMBERED:
        print("%d %s" % (i, name))
    for value in MIXED:
        print(value)
    for n in SQUARES:
        print(n)
    for letter in LETTERS:
        print(letter)
    for n in ONE:
        print(n)
    for n in RANGE:
        if n == 1:
            continue
        print(n)
    else:
        print("else")
    for n, (p, q) in NESTED:
        if n == len(argv) + 1:
            break
        print(p + q)
    for x in EMPTY:
        print("never")
    for name in unrolling_iterable(["a", "b"]):
        print(getattr(Constants, name))
    for i, (name, f) in enumerate(PAIRS):
        print("%d %s" % (i, f(name)))
    for i, value in enumerate(MIXED, 10):
        print(i)
        print(value)
    for letter, n in zip(LETTERS, RANGE):
        print(letter + str(n))
    for value, n in zip(MIXED, range(5)):
        print(n)
        print(value)
    for value, letter in zip(FOUR, LETTERS):
        print(value)
    for value in reversed(MIXED):
        print(value)
    for x in reversed([len(argv), 2]):
        print(x)
    for i, x in enumerate([7, 8]):
        print(i + x)
    l = newlist_hint(5)
    l.append(1)
    resizelist_hint(l, 10)
    print(len(l))
    print(len(make_sure_not_resized([1, 2])))
    return 0


def target(*args):
    return entry_point
