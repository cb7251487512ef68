"""List none float literal."""


def entry_point(argv):
    xs = [None, 1.0]    #! error: A008 list item is float here but None there.*help: None goes with strings, lists, dicts,
    return len(xs)


def target(driver, args):
    return entry_point
