"""Exception groups at run time."""


def entry_point(argv):
    try:
        return int(argv[0])
    except* ValueError:         #! error-anywhere: F027
        return 1


def target(driver, args):
    return entry_point
