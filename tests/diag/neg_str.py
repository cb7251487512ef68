"""Neg str."""


def entry_point(argv):
    return -argv[0]    #! error: A012 -str cannot be translated


def target(driver, args):
    return entry_point
