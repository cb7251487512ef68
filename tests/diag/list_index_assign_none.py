"""List index assign none."""


def entry_point(argv):
    l = [1, 2]
    l[None] = 3    #! error: A012 list of int is indexed by None: an index is an int
    return 0


def target(driver, args):
    return entry_point
