"""Ids as unsigned numbers, and keys of any object."""
HUGEVAL_FMT = 'P'
HUGEVAL = 1 << 64


def fixid(result):
    return result + HUGEVAL if result < 0 else result


def uid(obj):
    """The id of the object, never negative."""
    return fixid(id(obj))


class Hashable(object):
    """A key of a dict for any constant: equal where values and their types are."""
    __slots__ = ['key', 'value']

    def __init__(self, value):
        self.value = value
        self.key = (value.__class__, value)
        try:
            hash(self.key)
        except TypeError:
            self.key = id(value)

    def __eq__(self, other):
        return self.__class__ is other.__class__ and self.key == other.key

    def __ne__(self, other):
        return not self == other

    def __hash__(self):
        return hash(self.key)

    def __repr__(self):
        return '(%s)' % (self,)

    def __str__(self):
        return repr(self.value)
