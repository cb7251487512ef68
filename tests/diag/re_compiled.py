"""Re compiled."""
import re

P = re.compile('a+')


def entry_point(argv):
    if P.match(argv[1]):    #! error: A013 re\.Pattern\.match\(\) is of Python's library, which is for import time:.*help: use rpython\.rlib\.rsre\.rsre_re, which
        return 1
    return 0


def target(driver, args):
    return entry_point
