"""Raising a string."""


def entry_point(argv):
    raise 'text'                #! error: exception


def target(driver, args):
    return entry_point
