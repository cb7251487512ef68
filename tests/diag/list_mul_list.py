"""List mul list."""


def entry_point(argv):
    x = [1] * [2]    #! error: A012 list of int \* list of int cannot be translated
    return 0


def target(driver, args):
    return entry_point
