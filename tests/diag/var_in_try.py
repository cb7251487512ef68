"""Var in try."""


def entry_point(argv):
    try:
        x = int(argv[1])
    except ValueError:
        print('bad')
    return x    #! error: F003 local variable 'x' may have no value here.*help: bind 'x' on every path that leads here,


def target(driver, args):
    return entry_point
