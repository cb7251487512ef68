"""Exceptions inside of handlers inside of loops keep their own variables."""


class E(Exception):
    def __init__(self, n):
        self.n = n


def fail(n):
    raise E(n)


def entry_point(argv):
    total = 0
    for i in range(5):
        try:
            fail(i)
        except E as outer:
            try:
                fail(outer.n * 10)
            except E as inner:
                total += inner.n + outer.n
            total += outer.n
    print(total)
    return 0


def target(driver, args):
    return entry_point
