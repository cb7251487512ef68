"""Chr str."""


def entry_point(argv):
    print(chr(argv[0]))    #! error: A028 chr\(\) takes an int as argument 1, not str.*help: int\(s\) and float\(s\) make numbers of
    return 0


def target(driver, args):
    return entry_point
