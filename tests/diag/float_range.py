"""Float range."""


def entry_point(argv):
    for i in range(len(argv) / 2):    #! error: A028 range\(\) takes an int as argument 1, not float.*help: int\(x\) makes an int of a float; `//`
        print(i)
    return 0


def target(driver, args):
    return entry_point
