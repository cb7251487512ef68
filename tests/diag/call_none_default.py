"""Call none default."""


def run(f=None):
    return f()    #! error: A021 this value is always None.*help: nothing else is ever stored there;


def entry_point(argv):
    return run()


def target(driver, args):
    return entry_point
