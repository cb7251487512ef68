"""abs() of the smallest int is negative: as an index it is out of range."""
import sys
def entry_point(argv):
    n = -9223372036854775807 - len(argv)
    l = [1, 2, 3]
    try:
        print(l[abs(n)])
    except IndexError:
        print('IndexError')
    try:
        print('abc'[abs(n)])
    except IndexError:
        print('IndexError')
    m = +n
    try:
        print(l[m])
    except IndexError:
        print('IndexError')
    return 0
def target(driver, args): return entry_point
