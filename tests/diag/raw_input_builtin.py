# dialect: 2
"""Raw input builtin."""


def entry_point(argv):
    name = raw_input('name? ')    #! error: A013 raw_input\(\) cannot be translated.*help: read a line by
    print name
    return 0


def target(driver, args):
    return entry_point
