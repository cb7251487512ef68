"""An exit status above 255 is cut; output before it is complete."""


def entry_point(argv):
    for i in range(2000):
        print('line %d' % i)
    return 256 + 3


def target(driver, args):
    return entry_point
