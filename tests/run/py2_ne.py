"""The operator <>."""


def entry_point(argv):
    for i in range(3):
        if i <> 1:
            print i, 'differs'
        else:
            print i
    return 0


def target(driver, args):
    return entry_point
