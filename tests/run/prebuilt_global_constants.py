"""Constants of all types at module level, read by global and by from-import names."""
import sys

LIMIT = 10
RATIO = 0.75
NAME = 'jacquard'
FLAG = True
NOTHING = None
PAIR = (1, 'x')
BIG = sys.maxsize


def entry_point(argv):
    global LIMIT
    print(LIMIT, RATIO, NAME, FLAG, NOTHING is None, PAIR[0], PAIR[1], BIG)
    return 0


def target(driver, args):
    return entry_point
