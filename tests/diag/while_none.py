"""While none."""


def f():
    pass


def entry_point(argv):
    x = f()
    return x + 1    #! error: A021 this value is always None.*help: nothing else is ever stored there;


def target(driver, args):
    return entry_point
