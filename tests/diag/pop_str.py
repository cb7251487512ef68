"""Pop str."""


def entry_point(argv):
    l = [1]
    l.pop('x')    #! error: A028 pop\(\) takes an int as argument 1, not str.*help: int\(s\) and float\(s\) make numbers of
    return 0


def target(driver, args):
    return entry_point
