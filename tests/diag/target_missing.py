"""A file without a target function."""


def entry_point(argv):          #! error: D004.*no function target
    return 0
