"""Global counter."""


counter = 0


def bump():
    global counter
    counter += 1    #! error: F004 the global variable 'counter' is assigned at run time.*help: globals are constants of the program;


def entry_point(argv):
    bump()
    return counter


def target(driver, args):
    return entry_point
