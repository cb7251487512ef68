"""make_sure_not_resized of a list that is."""
from rpython.rlib.debug import make_sure_not_resized


def entry_point(argv):
    items = [0] * 3
    make_sure_not_resized(items)
    items.append(1)             #! error: resize
    return len(items)


def target(driver, args):
    return entry_point
