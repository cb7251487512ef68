"""A failing assert raises AssertionError; without one nothing happens."""


def checked(n):
    assert n > 0
    assert n < 100, 'too big'
    return n


def entry_point(argv):
    print(checked(5))
    try:
        print(checked(-1))
    except AssertionError:
        print('assertion failed')
    print(checked(500))
    return 0


def target(driver, args):
    return entry_point
