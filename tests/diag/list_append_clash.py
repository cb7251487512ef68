"""append of another type."""


def entry_point(argv):
    items = []
    items.append(1)
    items.append('two')         #! error: int.*str|str.*int
    return len(items)


def target(driver, args):
    return entry_point
