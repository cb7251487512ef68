"""One dict with int and string keys."""


def entry_point(argv):
    d = {}
    d['a'] = 1
    d[5] = 2                    #! error: key.*(int.*str|str.*int)
    return len(d)


def target(driver, args):
    return entry_point
