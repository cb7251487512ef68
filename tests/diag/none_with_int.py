"""None does not mix with ints."""


def find(items, wanted):
    for i in range(len(items)):
        if items[i] == wanted:
            return i
    return None                 #! error: None.*int|int.*None


def entry_point(argv):
    find([1, 2], 2)
    return 0


def target(driver, args):
    return entry_point
