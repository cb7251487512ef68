"""Str times float."""


def entry_point(argv):
    print('a' * 1.5)    #! error: A012 str \* float cannot be translated.*help: a repetition takes an int: int\(x\)
    return 0


def target(driver, args):
    return entry_point
