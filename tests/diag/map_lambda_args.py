"""Map lambda args."""


def entry_point(argv):
    return len(map(lambda: 1, argv))    #! error: A011 <lambda>\(\) takes 0 arguments, 1 is given


def target(driver, args):
    return entry_point
