"""Misspelled module."""
import os


def entry_point(argv):
    os.wrte(1, 'a')    #! error: F002 module 'os' has no attribute 'wrte'.*help: did you mean 'write'\?
    return 0


def target(driver, args):
    return entry_point
