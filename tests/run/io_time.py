"""time.time() and time.clock() grow."""
import time


def entry_point(argv):
    t = time.time()
    c = time.clock()
    n = 0
    while n < 1000:
        n += 1
    print(time.time() >= t, time.clock() >= c, t > 1000000000.0, c >= 0.0)
    return 0


def target(driver, args):
    return entry_point
