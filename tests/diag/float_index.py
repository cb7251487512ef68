"""Float index."""


def entry_point(argv):
    i = len(argv) / 2.0
    return len(argv[i])    #! error: A012 list of str is indexed by float: an index is an int.*help: int\(x\) makes an int of a float; `//`


def target(driver, args):
    return entry_point
