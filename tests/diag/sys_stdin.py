"""Sys stdin."""
import sys


def entry_point(argv):
    line = sys.stdin.readline()    #! error: A013 readline\(\) cannot be translated.*help: rpython\.rlib\.rfile\.create_stdio\(\) gives
    print(line)
    return 0


def target(driver, args):
    return entry_point
