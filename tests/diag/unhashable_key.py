"""A list as dict key."""


def entry_point(argv):
    d = {}
    d[argv] = 1                 #! error: key|hash|list
    return len(d)


def target(driver, args):
    return entry_point
