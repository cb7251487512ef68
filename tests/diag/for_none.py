"""For none."""


def entry_point(argv):
    for i in None:    #! error: A021 this value is always None.*help: nothing else is ever stored there;
        print(i)
    return 0


def target(driver, args):
    return entry_point
