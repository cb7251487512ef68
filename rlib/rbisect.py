"""Places in sorted lists.

Takes:   a sorted list, an item, how many of the list's items count.
Leaves:  where the item is to be inserted so that the list stays sorted.
Example: bisect([1, 3, 3, 8], 3) == 3
"""
from rpython.rlib.objectmodel import specialize


@specialize.argtype(0)
def bisect_left(a, x, hi):
    """The first place for x in a[:hi]: before all items equal to it."""
    lo = 0
    while lo < hi:
        middle = (lo + hi) >> 1
        if a[middle] < x:
            lo = middle + 1
        else:
            hi = middle
    return lo


@specialize.argtype(0)
def bisect_right(a, x, hi):
    """The last place for x in a[:hi]: after all items equal to it."""
    lo = 0
    while lo < hi:
        middle = (lo + hi) >> 1
        if x < a[middle]:
            hi = middle
        else:
            lo = middle + 1
    return lo


@specialize.argtype(0)
def bisect(a, x):
    """The last place for x in a."""
    return bisect_right(a, x, len(a))
