"""Os write unicode."""
import os


def entry_point(argv):
    os.write(1, u'abc')    #! error: A028 os\.write\(\) takes a str as argument 2, not unicode
    return 0


def target(driver, args):
    return entry_point
