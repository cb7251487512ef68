"""Delete global."""


X = 1


def entry_point(argv):
    global X
    del X    #! error: F004 the global name 'X' is deleted at run time
    return 0


def target(driver, args):
    return entry_point
