"""Float return entry."""


def entry_point(argv):    #! error: A020 the entry point gives float.*help: it returns the exit status, an int
    return 1.5


def target(driver, args):
    return entry_point
