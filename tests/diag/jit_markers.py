"""A merge point names the variables of its driver."""
from rpython.rlib.jit import JitDriver

driver = JitDriver(greens=['pc'], reds=['total', 'frame'])


def entry_point(argv):
    total = 0
    for pc in range(3):
        driver.jit_merge_point(pc=pc, total=total)                      #! error: misses 'frame'
        driver.can_enter_jit(pc=pc, total=total, frame=None, x=1)       #! error: gets 'x', which is no green or red
    return total


def target(driver, args):
    return entry_point
