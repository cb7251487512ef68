"""Fact big."""


def fact(n):
    return 1 if n == 0 else n * fact(n - 1)


BIG = fact(30)


def entry_point(argv):
    print(BIG)    #! error: A012 265252859812191058636308480000000 \(an int of more than 64 bits\) has.*help: r_uint\(…\) and intmask\(…\) make an int of
    return 0


def target(driver, args):
    return entry_point
