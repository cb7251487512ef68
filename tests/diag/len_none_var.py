"""Len none var."""


def f(x):
    return len(x)    #! error: A021 this value is always None.*help: nothing else is ever stored there;


def entry_point(argv):
    return f(None)


def target(driver, args):
    return entry_point
