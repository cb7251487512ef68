"""Exec builtin."""


def entry_point(argv):
    exec('x = 1')    #! error: F015 exec\(\) has no meaning at run time.*help: an executable has no names or source
    return 0


def target(driver, args):
    return entry_point
