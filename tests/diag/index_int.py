"""Index int."""


def entry_point(argv):
    n = 3
    return n[0]    #! error: A012 indexing int cannot be translated


def target(driver, args):
    return entry_point
