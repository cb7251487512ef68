"""A method that does not exist, of an instance and of a built-in type."""


class Box(object):
    pass


def entry_point(argv):
    Box().open()                #! error: open
    argv.push('x')              #! error: push
    return 0


def target(driver, args):
    return entry_point
