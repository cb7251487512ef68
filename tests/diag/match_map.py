"""Match map."""


def entry_point(argv):
    match argv:
        case {'a': 1}:    #! error: F023 a mapping in a pattern cannot be translated.*help: patterns may be values, None, True,
            return 1
    return 0


def target(driver, args):
    return entry_point
