"""Len int."""


def entry_point(argv):
    return len(3)    #! error: A028 len\(\) takes a list, dict, string or tuple as argument 1, not int


def target(driver, args):
    return entry_point
