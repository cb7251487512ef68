"""Func attr."""


def f():
    f.count += 1    #! error: F004 attribute 'count' of func_attr\.f is assigned at run time.*help: attributes of modules, classes and
    return f.count
f.count = 0


def entry_point(argv):
    return f()


def target(driver, args):
    return entry_point
