"""Input builtin."""


def entry_point(argv):
    name = input('name? ')    #! error: A013 input\(\) cannot be translated.*help: read a line by
    print(name)
    return 0


def target(driver, args):
    return entry_point
