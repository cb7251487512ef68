"""Str unicode return."""


def name(n):
    if n:
        return u'a'
    return 'b'    #! error: A007 the result of name\(\) is str here but unicode there.*help: all `return`s of a function give one


def entry_point(argv):
    name(len(argv))
    return 0


def target(driver, args):
    return entry_point
