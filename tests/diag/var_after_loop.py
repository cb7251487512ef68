"""Var after loop."""


def entry_point(argv):
    for i in range(len(argv)):
        pass
    return i    #! error: F003 local variable 'i' may have no value here.*help: bind 'i' on every path that leads here,


def target(driver, args):
    return entry_point
