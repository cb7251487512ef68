"""rlib.rtime: clocks that go forward; a clock that is not there."""
import os
from rpython.rlib import rtime


def entry_point(argv):
    before = rtime.clock_gettime(rtime.CLOCK_MONOTONIC)
    rtime.sleep(0.01)
    after = rtime.clock_gettime(rtime.CLOCK_MONOTONIC)
    print(0.01 <= after - before < 5.0, rtime.clock() >= 0.0, rtime.time() > 1e9)
    print(0.0 < rtime.clock_getres(rtime.CLOCK_REALTIME) < 1.0)
    try:
        rtime.clock_gettime(12345)
    except OSError as e:
        print(os.strerror(e.errno))
    return 0


def target(driver, args):
    return entry_point
