"""Update list."""


def entry_point(argv):
    d = {'a': 1}
    d.update([1, 2])    #! error: A028 update\(\) takes a dict or pairs as argument 1, not list of int
    return 0


def target(driver, args):
    return entry_point
