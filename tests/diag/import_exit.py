"""sys.exit() at import time."""
import sys

sys.exit(3)                     #! error: I004.*exit


def entry_point(argv):
    return 0


def target(driver, args):
    return entry_point
