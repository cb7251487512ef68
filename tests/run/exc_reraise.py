"""Bare raise, raising the caught instance, raising another from a handler."""


class E(Exception):
    def __init__(self, n):
        self.n = n


def inner(n):
    raise E(n)


def bare(n):
    try:
        inner(n)
    except E as e:
        e.n += 1
        raise


def named(n):
    try:
        inner(n)
    except E as e:
        e.n += 10
        raise e


def other(n):
    try:
        inner(n)
    except E as e:
        raise ValueError('from %d' % e.n)


def entry_point(argv):
    try:
        bare(1)
    except E as e:
        print('bare', e.n)
    try:
        named(1)
    except E as e:
        print('named', e.n)
    try:
        other(1)
    except ValueError:
        print('other')
    return 0


def target(driver, args):
    return entry_point
