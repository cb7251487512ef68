"""Method on none."""


def entry_point(argv):
    x = None
    x.run()    #! error: A021 this value is always None.*help: nothing else is ever stored there;
    return 0


def target(driver, args):
    return entry_point
