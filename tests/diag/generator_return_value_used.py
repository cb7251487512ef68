"""Generator return value used."""


def g():
    yield 1
    return 2


def entry_point(argv):    #! error: A020 the entry point gives yield_it.*help: it returns the exit status, an int
    x = yield_it(g())
    return x


def yield_it(gen):
    x = yield from gen
    return x


def target(driver, args):
    return entry_point
