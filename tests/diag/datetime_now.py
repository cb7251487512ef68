"""Datetime now."""
import time


def entry_point(argv):
    print(time.strftime('%Y'))    #! error: A013 time\.strftime\(\) cannot be translated.*help: use time\.time\(\), time\.clock\(\) and
    return 0


def target(driver, args):
    return entry_point
