"""resource: numbers to import, and times used; limits are refused."""
import os
from collections import namedtuple

from _refused import functions as _functions

RLIMIT_CPU, RLIMIT_FSIZE, RLIMIT_DATA, RLIMIT_STACK, RLIMIT_CORE, RLIMIT_AS, RLIM_INFINITY = 0, 1, 2, 3, 4, 9, -1
RUSAGE_SELF, RUSAGE_CHILDREN = 0, -1
struct_rusage = namedtuple('struct_rusage', 'ru_utime ru_stime ru_maxrss')
_functions('resource', 'getrlimit', globals())


def setrlimit(which, limits):
    """Left as it is: the machine's own stack needs no more."""


def getrusage(who):
    times = os.times()
    return struct_rusage(times[0], times[1], 0) if who == RUSAGE_SELF else struct_rusage(times[2], times[3], 0)
