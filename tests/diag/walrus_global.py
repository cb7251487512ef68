"""Walrus global."""


def entry_point(argv):
    if (n := len(argv)) > 'a':    #! error: A012 int > str cannot be translated.*help: int\(s\) makes a number of a text, str\(n\)
        return n
    return 0


def target(driver, args):
    return entry_point
