"""The arguments of the command line."""


def entry_point(argv):
    print(len(argv) - 1)
    for arg in argv[1:]:
        print('[' + arg + ']', len(arg))
    return len(argv)


def target(driver, args):
    return entry_point
