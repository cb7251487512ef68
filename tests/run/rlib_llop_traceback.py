"""llop.debug_print_traceback: the traceback of the exception that was caught last, on stderr."""
from rpython.rtyper.lltypesystem import lltype
from rpython.rtyper.lltypesystem.lloperation import llop


def fail(n):
    if n > 0:
        raise ValueError('number %d' % n)
    return [1][n + 1]


def entry_point(argv):
    for n in range(len(argv) - 1, 2):
        try:
            print(fail(n))
        except Exception as e:
            print('Error: %s' % e)
            llop.debug_print_traceback(lltype.Void)
    return 0


def target(driver, args):
    return entry_point
