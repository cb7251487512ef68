"""A list that contains itself."""


def entry_point(argv):
    items = []
    items.append(items)         #! error: list
    return len(items)


def target(driver, args):
    return entry_point
