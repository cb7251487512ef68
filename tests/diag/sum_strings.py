"""Sum strings."""


def entry_point(argv):
    print(sum(argv, ''))    #! error: A028 sum\(\) takes no strings.*help: use ''\.join\(…\)
    return 0


def target(driver, args):
    return entry_point
