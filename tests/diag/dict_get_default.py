"""Dict get default."""


def entry_point(argv):
    d = {'a': 1}
    x = d.get('b')    #! error: A008 get\(\) gives int from the dict, but None when the key is missing.*help: give a default of the type of the values
    return 0


def target(driver, args):
    return entry_point
