"""target() is called with the driver and the arguments."""


def entry_point(argv):
    return 0


def target(driver, args, extra):        #! error: D004.*two arguments, but needs 3
    return entry_point
