"""Noncallable str."""


def entry_point(argv):
    return argv[0]()    #! error: A010 str cannot be called


def target(driver, args):
    return entry_point
