"""sets: the classes that set and frozenset replaced."""


class BaseSet(object):
    pass


class Set(set, BaseSet):
    pass


class ImmutableSet(frozenset, BaseSet):
    pass
