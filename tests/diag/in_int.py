"""In int."""


def entry_point(argv):
    return int(3 in 5)    #! error: A012 int in int cannot be translated


def target(driver, args):
    return entry_point
