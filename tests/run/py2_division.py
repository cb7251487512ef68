# dialect: 2
"""Division of ints floors in this dialect."""


def entry_point(argv):
    for a in [7, -7]:
        for b in [2, -2]:
            print(a / b)
    print(7 / 2.0)
    x = 9
    x /= 2
    print(x)
    return 0


def target(driver, args):
    return entry_point
