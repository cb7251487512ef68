"""List add tuple."""


def entry_point(argv):
    x = argv + ('a',)    #! error: A012 list of str \+ tuple of \(str\) cannot be translated.*help: list\(x\) makes a list of what can be
    return 0


def target(driver, args):
    return entry_point
