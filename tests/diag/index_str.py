"""Index str."""


def entry_point(argv):
    print(argv['a'])    #! error: A012 list of str is indexed by str: an index is an int.*help: a dict is indexed by str; int\(s\) makes
    return 0


def target(driver, args):
    return entry_point
