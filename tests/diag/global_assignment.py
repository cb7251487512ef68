"""Assigning a global at run time."""

counter = 0


def count():
    global counter
    counter += 1                #! error: global|counter


def entry_point(argv):
    count()
    return counter


def target(driver, args):
    return entry_point
