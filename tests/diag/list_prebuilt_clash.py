"""A prebuilt list with two types."""

ITEMS = [1, 'two', 3]


def entry_point(argv):
    return len(ITEMS)           #! error: int.*str|str.*int


def target(driver, args):
    return entry_point
