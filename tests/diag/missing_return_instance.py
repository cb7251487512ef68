"""Missing return instance."""


class A(object):
    pass


def make(n):    #! error: A008 the result of make\(\) is None here but int there.*help: None goes with strings, lists, dicts,
    if n > 3:
        return n * 2


def entry_point(argv):
    return make(len(argv))


def target(driver, args):
    return entry_point
