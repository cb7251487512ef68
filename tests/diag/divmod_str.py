"""Divmod str."""


def entry_point(argv):
    a, b = divmod(argv[0], 2)    #! error: A028 divmod\(\) takes a number as argument 1, not str.*help: int\(s\) and float\(s\) make numbers of
    return a


def target(driver, args):
    return entry_point
