"""An except clause whose class is a variable, or no exception class."""


def attempt(cls):
    try:
        return int('x')
    except cls:                 #! error: except|class|constant
        return 0


def entry_point(argv):
    return attempt(ValueError) + attempt(KeyError)


def target(driver, args):
    return entry_point
