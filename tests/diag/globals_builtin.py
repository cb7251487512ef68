"""Globals builtin."""


def entry_point(argv):
    return globals()['x']    #! error: F015 globals\(\) has no meaning at run time.*help: an executable has no names or source


def target(driver, args):
    return entry_point
