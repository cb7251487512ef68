"""A variable that changes its type in a loop."""


def entry_point(argv):
    x = 0
    for arg in argv:            #! error: int.*str|str.*int
        x = arg
    print(x)
    return 0


def target(driver, args):
    return entry_point
