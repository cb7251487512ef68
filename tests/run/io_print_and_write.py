"""print and os.write keep their order."""
import os


def entry_point(argv):
    print('one')
    os.write(1, 'two\n')
    print('three')
    os.write(1, 'four\n')
    return 0


def target(driver, args):
    return entry_point
