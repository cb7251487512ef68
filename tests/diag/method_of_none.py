"""A variable that is always None."""


def entry_point(argv):
    x = None
    return x.value              #! error: None


def target(driver, args):
    return entry_point
