"""Sorted key lambda bad."""


def entry_point(argv):
    l = sorted(argv, key=lambda a, b: 0)    #! error: A011 <lambda>\(\) misses argument 'b'
    return len(l)


def target(driver, args):
    return entry_point
