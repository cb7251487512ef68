"""A call with **dict."""


def f(a, b):
    return a + b


def entry_point(argv):
    d = {'a': 1, 'b': 2}
    return f(**d)               #! error: \*\*


def target(driver, args):
    return entry_point
