"""The entry point takes two parameters."""


def entry_point(argv, extra):   #! error: D005|argument|parameter
    return 0


def target(driver, args):
    return entry_point
