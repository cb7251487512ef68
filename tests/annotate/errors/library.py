"""A mistake that shows in the library is reported at the user's line."""
from rpython.rlib.rstring import StringBuilder


def entry_point(argv):
    builder = StringBuilder()
    builder.append('x')
    builder.append(3)
    return 0
