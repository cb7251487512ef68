"""List of mixed literal."""


def entry_point(argv):
    x = [1, 'a', None]    #! error: A002 list item is str here but int there.*help: a list holds one type; wrap the values
    print(len(x))
    return 0


def target(driver, args):
    return entry_point
