"""Var only in branch."""


def entry_point(argv):
    if len(argv) > 1:
        x = 1
    return x    #! error: F003 local variable 'x' may have no value here.*help: bind 'x' on every path that leads here,


def target(driver, args):
    return entry_point
