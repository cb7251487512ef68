"""List in str."""


def entry_point(argv):
    return int(3 in 'abc')    #! error: A012 int in str cannot be translated


def target(driver, args):
    return entry_point
