"""For int."""


def entry_point(argv):
    for i in len(argv):    #! error: A018 cannot iterate over int.*help: iterate over range\(n\)
        print(i)
    return 0


def target(driver, args):
    return entry_point
