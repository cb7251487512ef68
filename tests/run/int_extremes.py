"""The largest and smallest word, printed, compared, wrapped."""
from rpython.rlib.rarithmetic import intmask


def entry_point(argv):
    largest = 9223372036854775807
    smallest = -largest - 1
    print(largest)
    print(smallest)
    print(intmask(largest + len(argv)) == smallest)
    print(intmask(smallest - len(argv)) == largest)
    print(str(smallest) + ' ' + '%d' % largest)
    print(smallest // 10, smallest % 10, largest // -10, largest % -10)
    print(smallest >> 63, largest >> 62)
    print(smallest < largest, smallest < 0, abs(smallest + 1))
    return 0


def target(driver, args):
    return entry_point
