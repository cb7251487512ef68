"""Strip int."""


def entry_point(argv):
    print(argv[0].strip(3))    #! error: A028 strip\(\) takes a str as argument 1, not int.*help: str\(n\) makes a text of a number
    return 0


def target(driver, args):
    return entry_point
