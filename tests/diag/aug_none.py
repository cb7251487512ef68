"""Aug none."""


def entry_point(argv):
    x = None
    x += 1    #! error: A021 this value is always None.*help: nothing else is ever stored there;
    return x


def target(driver, args):
    return entry_point
