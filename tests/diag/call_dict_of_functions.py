"""Call dict of functions."""


def a(x):
    return x


def b(s):
    return len(s)    #! error: A028 len\(\) takes a list, dict, string or tuple as argument 1, not int


OPS = {'a': a, 'b': b}


def entry_point(argv):
    f = OPS[argv[1]]
    return f(3)


def target(driver, args):
    return entry_point
