"""NonConstant hides a constant from the annotator."""
from rpython.rlib.nonconst import NonConstant


def entry_point(argv):
    flag = NonConstant(False)
    if flag:
        print('never')
    print(NonConstant(5) + 1)
    return 0


def target(driver, args):
    return entry_point
