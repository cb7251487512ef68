"""Iterating, indexing and measuring an int."""


def entry_point(argv):
    n = len(argv)
    for i in n:                 #! error: int
        print(i)
    print(n[0])                 #! error: int
    print(len(n))               #! error: int
    return 0


def target(driver, args):
    return entry_point
