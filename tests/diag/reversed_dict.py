"""Reversed dict."""


def entry_point(argv):
    for x in reversed(5):    #! error: A028 reversed\(\) takes a list, tuple, string or dict as argument 1, not int
        print(x)
    return 0


def target(driver, args):
    return entry_point
