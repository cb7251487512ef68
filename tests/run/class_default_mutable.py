"""Defaults of parameters, class-level objects and globals are one object: what one call changes the next one sees."""


class Config(object):
    def __init__(self, name):
        self.name = name
        self.uses = 0


DEFAULT = Config('default')


class Job(object):
    config = DEFAULT

    def __init__(self, config=DEFAULT):
        self.own = config
        self.own.uses += 1
        self.config.uses += 10


class Special(Job):
    config = Config('special')


def collect(x, into=[]):
    into.append(x)
    return into


def bump(by=1, state=DEFAULT):
    state.uses += by
    return state.uses


def entry_point(argv):
    one = len(argv)
    print(collect(1), collect(2, []), collect(one + 2))
    j = Job()
    k = Special(Config('own'))
    l = Special()
    print(j.own.uses, k.own.uses, l.own.name, l.config.name, l.config.uses, DEFAULT.uses)
    print(bump(), bump(5), bump(state=k.own), DEFAULT.uses, Special.config.uses, j.config is l.own)
    return 0

def target(driver, args):
    return entry_point
