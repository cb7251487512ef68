"""One dict with values of two types."""


def entry_point(argv):
    d = {'a': 1}
    d['b'] = 'two'              #! error: value.*int.*str|value.*str.*int
    return len(d)


def target(driver, args):
    return entry_point
