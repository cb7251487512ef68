"""from __future__ import division makes / true division."""
from __future__ import division


def entry_point(argv):
    print 7 / 2, 7 // 2
    return 0


def target(driver, args):
    return entry_point
