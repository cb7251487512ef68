"""Operations that floats do not have."""


def entry_point(argv):
    x = 1.5
    print(len(x))               #! error: float
    print(x & 1)                #! error: float
    print([0, 1][x])            #! error: float
    return 0


def target(driver, args):
    return entry_point
