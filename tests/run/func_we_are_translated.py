"""Both branches of we_are_translated end alike here."""
from rpython.rlib.objectmodel import we_are_translated


def entry_point(argv):
    if we_are_translated():
        answer = 40 + 2
    else:
        answer = sum([20, 22])
    print(answer)
    return 0


def target(driver, args):
    return entry_point
