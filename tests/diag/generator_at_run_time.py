"""A generator at run time."""


def numbers(n):
    for i in range(n):
        yield i                 #! error: yield|generator


def entry_point(argv):
    total = 0
    for n in numbers(5):
        total += n
    return total


def target(driver, args):
    return entry_point
