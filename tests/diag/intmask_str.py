"""Intmask str."""
from rpython.rlib.rarithmetic import intmask


def entry_point(argv):
    return intmask(argv[0])    #! error: A028 intmask\(\) takes an int as argument 1, not str.*help: int\(s\) and float\(s\) make numbers of


def target(driver, args):
    return entry_point
