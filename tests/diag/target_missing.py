"""A file without a target function."""
#! error-anywhere: D004|target


def entry_point(argv):
    return 0
