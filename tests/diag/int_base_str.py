"""Int base str."""


def entry_point(argv):
    return int(argv[0], 'x')    #! error: A028 int\(\) takes an int as argument 2, not str.*help: int\(s\) and float\(s\) make numbers of


def target(driver, args):
    return entry_point
