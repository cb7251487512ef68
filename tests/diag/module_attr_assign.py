"""Module attr assign."""
import os


def entry_point(argv):
    os.linesep = 'x'    #! error: F004 attribute 'linesep' of os is assigned at run time.*help: attributes of modules, classes and
    return 0


def target(driver, args):
    return entry_point
