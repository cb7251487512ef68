"""A class defined at run time."""


def entry_point(argv):
    class Local(object):        #! error: class
        pass
    Local()
    return 0


def target(driver, args):
    return entry_point
