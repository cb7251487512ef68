"""Global list type."""


stack = []


def entry_point(argv):
    stack.append(1)
    stack.append('a')    #! error: A002 list item is str here but int there.*help: a list holds one type; wrap the values
    return 0


def target(driver, args):
    return entry_point
