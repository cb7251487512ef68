"""Jitdriver missing."""
from rpython.rlib.jit import JitDriver
d = JitDriver(greens=['pc'], reds=['n'])


def entry_point(argv):
    n = 0
    while n < 3:
        d.jit_merge_point(pc=0)    #! error: A011 jit_merge_point\(\) misses 'n', a green or red of the driver
        n += 1
    return 0


def target(driver, args):
    return entry_point
