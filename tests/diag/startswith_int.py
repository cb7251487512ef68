"""Startswith int."""


def entry_point(argv):
    return int(argv[0].startswith(3))    #! error: A028 startswith\(\) takes a str as argument 1, not int.*help: str\(n\) makes a text of a number


def target(driver, args):
    return entry_point
