"""Time, as time has it, and the clocks of POSIX.

Leaves:  seconds as floats; OSError for a clock that is not there.
"""
import os
import time as _time

from rpython.rlib.objectmodel import we_are_translated
from rpython.rtyper.lltypesystem.lltype import Bool, Float, Signed
from rpython.rtyper.lltypesystem.rffi import llexternal

c_clock_time = llexternal('rpy_clock_time', [Signed, Bool], Float)
c_errno = llexternal('rpy_errno', [], Signed)

HAS_CLOCK_GETTIME = True
CLOCK_REALTIME = 0
CLOCK_MONOTONIC = 1
CLOCK_PROCESS_CPUTIME_ID = 2
CLOCK_THREAD_CPUTIME_ID = 3


def time():
    """Seconds since 1970."""
    return _time.time()


def clock():
    """Processor seconds of this process."""
    return clock_gettime(CLOCK_PROCESS_CPUTIME_ID)


def sleep(seconds):
    _time.sleep(seconds)


def _clock(number, resolution):
    result = c_clock_time(number, resolution)
    if result < 0.0:
        error = c_errno()
        raise OSError(error, os.strerror(error))
    return result


def clock_gettime(number):
    """What the clock says."""
    if we_are_translated():
        return _clock(number, False)
    if number == CLOCK_REALTIME:
        return _time.time()
    if number == CLOCK_MONOTONIC:
        return _time.monotonic()
    if number == CLOCK_PROCESS_CPUTIME_ID or number == CLOCK_THREAD_CPUTIME_ID:
        return _time.process_time()
    raise OSError(22, os.strerror(22))


def clock_getres(number):
    """The smallest step of the clock."""
    if we_are_translated():
        return _clock(number, True)
    clock_gettime(number)
    return 1e-9
