"""A list too large for the machine raises MemoryError."""


def entry_point(argv):
    n = 1 << 60
    try:
        items = [0] * n
        print(len(items))
    except MemoryError:
        print('no memory')
    try:
        s = 'abcd' * n
        print(len(s))
    except MemoryError:
        print('no memory for a string')
    return 0


def target(driver, args):
    return entry_point
