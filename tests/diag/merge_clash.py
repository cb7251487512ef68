"""A variable with two types where branches meet."""


def choose(n):
    if n > 1:
        x = 5                   #! error: 'x'.*(int.*str|str.*int)
    else:
        x = 'five'              #! note: str
    return x


def entry_point(argv):
    choose(len(argv))
    return 0


def target(driver, args):
    return entry_point
