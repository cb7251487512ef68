"""pop from an empty list ends the program with IndexError and its text."""


def entry_point(argv):
    items = [1] * len(argv)
    print(items.pop())
    print(items.pop())
    return 0

def target(driver, args):
    return entry_point
