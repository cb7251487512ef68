"""Ints of import time have any size, those of run time 64 bits; what a built-in function cannot take is named alone."""
HUGE = 10 ** 30


def entry_point(argv):
    print(HUGE + len(argv))     #! error: 1000000000000000000000000000000 \(an int of more than 64 bits\) \+ int
    print(1 << 64)              #! error: 18446744073709551616 \(an int of more than 64 bits\)
    return 0


def target(driver, args):
    return entry_point
