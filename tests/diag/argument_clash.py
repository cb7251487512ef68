"""Two calls pass two types for one parameter."""


def show(x):
    print(x)


def entry_point(argv):
    show(1)                     #! note: int
    show('one')                 #! error: 'x'.*(int.*str|str.*int)
    return 0


def target(driver, args):
    return entry_point
