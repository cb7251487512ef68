"""Defaultdict."""
from collections import defaultdict


def entry_point(argv):
    d = defaultdict(list)    #! error: A037 defaultdict is a kind of dict, which has no form at run time.*help: write a class that holds the dict in an
    d['a'].append(1)
    return 0


def target(driver, args):
    return entry_point
