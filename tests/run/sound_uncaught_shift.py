"""A negative shift count ends the program with ValueError."""


def entry_point(argv):
    for n in (3, 0, -1):
        print(1 << n * len(argv))
    return 0

def target(driver, args):
    return entry_point
