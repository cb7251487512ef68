"""Id int."""


def entry_point(argv):
    return id(3)    #! error: A028 id\(\) takes an instance as argument 1, not int


def target(driver, args):
    return entry_point
