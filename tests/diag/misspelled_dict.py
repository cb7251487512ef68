"""Misspelled dict."""


def entry_point(argv):
    d = {'a': 1}
    for k in d.iterkey():    #! error: A009 dict of str to int has no attribute 'iterkey'.*help: did you mean 'iterkeys'\?
        print(k)
    return 0


def target(driver, args):
    return entry_point
