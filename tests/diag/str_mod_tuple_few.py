"""Str mod tuple few."""


def entry_point(argv):
    print("%s %s" % argv[0])    #! error: A016 the format takes 2 values, given 1.*help: write the values as a tuple behind the
    return 0


def target(driver, args):
    return entry_point
