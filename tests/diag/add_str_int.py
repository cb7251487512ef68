"""Operators on types that do not go together."""


def entry_point(argv):
    n = len(argv)
    print('count: ' + n)        #! error: str.*int|int.*str
    print(n - 'x')              #! error: int.*str|str.*int
    print(-argv[0])             #! error: str
    return 0


def target(driver, args):
    return entry_point
