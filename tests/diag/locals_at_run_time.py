"""locals() and dir() at run time, a star import in a function's place."""


def entry_point(argv):
    x = 5
    print(len(locals()))        #! error: locals
    print(len(dir()))           #! error: dir
    return x


def target(driver, args):
    return entry_point
