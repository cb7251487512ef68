"""A variable with two types where branches meet."""


def choose(n):
    if n > 1:                   #! error: 'x'.*(int.*str|str.*int)
        x = 5
    else:
        x = 'five'
    return x


def entry_point(argv):
    choose(len(argv))
    return 0


def target(driver, args):
    return entry_point
