"""Prebuilt complex."""


Z = 1j


def entry_point(argv):
    print(Z)    #! error: A012 1j has no text form
    return 0


def target(driver, args):
    return entry_point
