"""Names that are defined nowhere."""


def entry_point(argv):
    print(undefined_one)        #! error: undefined_one
    helper(5)                   #! error: helper
    return 0


def target(driver, args):
    return entry_point
