"""Del name."""


def entry_point(argv):
    x = 1
    del x
    return x    #! error: F003 local variable 'x' may have no value here.*help: bind 'x' on every path that leads here,


def target(driver, args):
    return entry_point
