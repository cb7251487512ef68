"""A cache that is filled while the program is translated.

Takes:   a subclass with `_build(key)`, keys that are known when translating.
Leaves:  the value built for each key, once.
Idea:    getorbuild is a memo function: the translator calls it for every key that can arrive, and a translated call looks up a table.
Example: class Squares(Cache):
             def _build(self, key): return key * key
"""


class Cache(object):
    """A mapping extended as its keys are met; a constant of the program."""

    def __init__(self):
        self.content = {}
        self._building = {}

    def getorbuild(self, key):
        """The value of the key, built now if it was not before."""
        if key in self.content:
            return self.content[key]
        if key in self._building:
            raise Exception('%s: building %r needs itself' % (self.__class__.__name__, key))
        self._building[key] = True
        try:
            value = self._build(key)
            self.content[key] = value
        finally:
            del self._building[key]
        self._ready(value)
        return value
    getorbuild._annspecialcase_ = 'specialize:memo'

    def _ready(self, result):
        """Called with each new value, which may ask for itself now."""
        pass

    def _freeze_(self):
        return True
