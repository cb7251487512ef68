"""Sorted none."""


def entry_point(argv):
    return len(sorted(None))    #! error: A021 this value is always None.*help: nothing else is ever stored there;


def target(driver, args):
    return entry_point
