"""Two calls pass two types for one parameter."""


def show(x):                    #! error: int.*str|str.*int
    print(x)


def entry_point(argv):
    show(1)                     #! note: int
    show('one')                 #! note: str
    return 0


def target(driver, args):
    return entry_point
