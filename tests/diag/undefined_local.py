"""A local variable that may have no value yet."""


def entry_point(argv):
    if len(argv) > 1:
        x = 5
    return x                    #! error: x


def target(driver, args):
    return entry_point
