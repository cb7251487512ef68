"""A method that the class of an instance does not have."""


class Box(object):
    pass


def entry_point(argv):
    Box().open()                #! error: open
    return 0


def target(driver, args):
    return entry_point
