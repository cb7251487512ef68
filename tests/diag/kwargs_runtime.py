"""Kwargs runtime."""


def f(**kw):
    return len(kw)


def entry_point(argv):
    return f(a=1)    #! error: A011 f\(\) takes `\*\*kwargs`, which cannot be translated


def target(driver, args):
    return entry_point
