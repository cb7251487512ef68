"""Open prebuilt."""


F = open('/dev/null')


def entry_point(argv):
    F.read()    #! error: A013 read\(\) cannot be translated.*help: rpython\.rlib\.rfile\.create_stdio\(\) gives
    return 0


def target(driver, args):
    return entry_point
