"""unchecked functions compute the same where they are right."""
from rpython.rlib.objectmodel import unchecked


@unchecked
def total(items):
    result = 0
    for i in range(len(items)):
        result += items[i]
    return result


def entry_point(argv):
    print(total([1, 2, 3]), total([]))
    return 0


def target(driver, args):
    return entry_point
