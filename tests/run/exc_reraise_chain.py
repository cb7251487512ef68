"""raise without a value, raise of what was caught, of another, in nested handlers, after a call that caught its own."""


class Low(Exception):
    def __init__(self, depth):
        self.depth = depth


class High(Exception):
    def __init__(self, cause):
        self.cause = cause


trace = []


def low(n):
    trace.append('low')
    raise Low(n)


def quiet():
    try:
        low(100)
    except Low:
        trace.append('quiet')


def middle(n):
    try:
        low(n)
    except Low as e:
        quiet()
        e.depth += 1
        trace.append('middle')
        if n == 1:
            raise
        if n == 2:
            raise e
        raise High(e)


def outer(n):
    try:
        middle(n)
    except Low:
        try:
            quiet()
            raise ValueError('inner')
        except ValueError:
            trace.append('value')
        raise
    except High as e:
        raise e.cause


def entry_point(argv):
    for n in (1, 2, 3):
        try:
            outer(n * len(argv))
        except Low as e:
            trace.append('depth %d' % e.depth)
    print(' '.join(trace))
    return 0

def target(driver, args):
    return entry_point
