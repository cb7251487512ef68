"""Compare str int lt."""


def entry_point(argv):
    return int(argv[0] < 3)    #! error: A012 str < int cannot be translated.*help: int\(s\) makes a number of a text, str\(n\)


def target(driver, args):
    return entry_point
