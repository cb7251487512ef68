"""A tuple indexed by what is no int."""


def entry_point(argv):
    pair = (1, 'a')
    print(pair[print])          #! error: tuple of \(int, str\) is indexed by builtin print: an index is an int
    print(pair[Exception])      #! error: is indexed by class Exception: an index is an int
    print(pair['a'])            #! error: is indexed by str: an index is an int
    return 0


def target(driver, args):
    return entry_point
