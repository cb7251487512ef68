"""Str plus int."""


def entry_point(argv):
    print("args: " + len(argv))    #! error: A012 str \+ int cannot be translated.*help: str\(n\) makes a text of a number; or use
    return 0


def target(driver, args):
    return entry_point
