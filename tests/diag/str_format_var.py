"""Str format var."""


def entry_point(argv):
    print(argv[1].format(1))    #! error: A009 str has no attribute 'format'.*help: use a constant format: '\{\}
    return 0


def target(driver, args):
    return entry_point
