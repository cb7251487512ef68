"""ovfcheck of each operation at the edges of the word, with the value where it fits; and ovfcheck_float_to_int."""
from rpython.rlib.rarithmetic import ovfcheck, ovfcheck_float_to_int, intmask
import sys

BIG = sys.maxint if hasattr(sys, 'maxint') else 9223372036854775807


def attempt(op, a, b):
    try:
        if op == '+':
            return str(ovfcheck(a + b))
        if op == '-':
            return str(ovfcheck(a - b))
        if op == '*':
            return str(ovfcheck(a * b))
        if op == '//':
            return str(ovfcheck(a // b))
        if op == '%':
            return str(ovfcheck(a % b))
        if op == '<<':
            return str(ovfcheck(a << b))
        if op == 'neg':
            return str(ovfcheck(-a))
        if op == 'abs':
            return str(ovfcheck(abs(a)))
        return '?'
    except OverflowError:
        return 'overflow'
    except ZeroDivisionError:
        return 'zero'
    except ValueError:
        return 'negative'


def entry_point(argv):
    low = intmask(-BIG - 1)
    values = [low, -BIG, -3037000500, -2, -1, 0, 1, 2, 3037000499, 3037000500, BIG]
    for op in ('+', '-', '*', '//', '%', 'neg', 'abs'):
        for a in values:
            print(op, a, ' '.join([attempt(op, a, b * len(argv)) for b in values]))
    for a in (low, -1, 0, 1, 3, BIG):
        print('<<', a, ' '.join([attempt('<<', a, b) for b in (0, 1, 2, 61, 62, 63, -1)]))
    for x in (1.5, -1.5, 9.3e18, -9.3e18, float('inf'), float('nan'), 4e18):
        try:
            print(ovfcheck_float_to_int(x))
        except OverflowError:
            print('overflow')
    return 0

def target(driver, args):
    return entry_point
