"""A prebuilt dict with keys of two types."""

TABLE = {1: 'one', 'two': 'two'}


def entry_point(argv):
    return len(TABLE)           #! error: key|int.*str|str.*int


def target(driver, args):
    return entry_point
