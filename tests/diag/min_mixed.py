"""Min mixed."""


def entry_point(argv):
    print(min(1, 'a'))    #! error: A012 min\(\) of int and str
    return 0


def target(driver, args):
    return entry_point
