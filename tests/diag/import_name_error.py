"""An undefined name at import time."""

SIZE = undefined_size + 1       #! error: NameError.*undefined_size


def entry_point(argv):
    return 0


def target(driver, args):
    return entry_point
