"""A function that returns an int on one way and falls off its end on the other."""


def sign(n):                    #! error: None.*int|int.*None
    if n > 0:
        return 1


def entry_point(argv):
    return sign(len(argv))


def target(driver, args):
    return entry_point
