"""Too few args."""


def f(a, b):
    return a + b


def entry_point(argv):
    return f(1)    #! error: A011 f\(\) misses argument 'b'


def target(driver, args):
    return entry_point
