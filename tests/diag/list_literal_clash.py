"""A list literal with two types."""


def entry_point(argv):
    items = [1, 'two']          #! error: int.*str|str.*int
    return len(items)


def target(driver, args):
    return entry_point
