"""List none int."""


def entry_point(argv):
    slots = [None] * 10
    slots[0] = len(argv)    #! error: A008 list item is int here but None there.*help: None goes with strings, lists, dicts,
    return 0


def target(driver, args):
    return entry_point
