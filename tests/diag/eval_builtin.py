"""Eval builtin."""


def entry_point(argv):
    return eval(argv[1])    #! error: F015 eval\(\) has no meaning at run time.*help: an executable has no names or source


def target(driver, args):
    return entry_point
