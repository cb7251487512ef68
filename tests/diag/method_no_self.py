"""Method no self."""


class P(object):
    def get():
        return 1


def entry_point(argv):
    return P().get()    #! error: A011 P\.get\(\) is a method without `self`


def target(driver, args):
    return entry_point
