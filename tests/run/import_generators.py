"""Generators, sets, comprehensions of all kinds, *args and **kwargs: at import time all of Python."""


def numbers(n):
    for i in range(n):
        yield i
        yield i * 10


def collect(*args, **kwargs):
    return list(args) + sorted(kwargs.values())


ALL = list(numbers(3))
UNIQUE = sorted({x % 3 for x in ALL})
TABLE = {str(x): x for x in UNIQUE}
MORE = collect(1, 2, b=4, a=3)
TOTAL = sum(x for x in numbers(4))
FIRST, *OTHERS = MORE
TEXT = f'{TOTAL:>5}|{len(MORE)}|' + '{}-{name}'.format(1, name='n')


def entry_point(argv):
    print(len(ALL), ALL[5], len(UNIQUE), TABLE['1'], MORE[3], TOTAL, FIRST, len(OTHERS))
    print(TEXT)
    return 0


def target(driver, args):
    return entry_point
