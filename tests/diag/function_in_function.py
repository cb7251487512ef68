"""Functions defined at run time that need more than constants."""


def entry_point(argv):
    n = len(argv)
    late = 1

    def add(x):                 #! error: F005 .*uses 'n', which varies
        return x + n

    def early(x):               #! error: F005 .*uses 'later', which has no value yet
        return x + later
    later = 3
    often = lambda: late        #! error: F005 .*uses 'late', which is bound more than once
    late = 2

    def with_default(x, y=n):   #! error: F005 a default of a function defined at run time varies
        return x + y
    return add(1) + early(2) + often() + with_default(1)


def target(driver, args):
    return entry_point
