"""Index none."""


def entry_point(argv):
    print(argv[None])    #! error: A012 list of str is indexed by None: an index is an int
    return 0


def target(driver, args):
    return entry_point
