"""A dict whose keys count by identity."""


class identity_dict(object):
    """Keys need no hash; two keys are the same only when they are the same object."""

    def __init__(self, items=()):
        self._items = {}
        for key, value in items:
            self[key] = value

    def __getitem__(self, key):
        return self._items[id(key)][1]

    def __setitem__(self, key, value):
        self._items[id(key)] = (key, value)

    def __delitem__(self, key):
        del self._items[id(key)]

    def __contains__(self, key):
        return id(key) in self._items

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        return iter(self.keys())

    def get(self, key, default=None):
        return self._items[id(key)][1] if id(key) in self._items else default

    def setdefault(self, key, default=None):
        return self._items.setdefault(id(key), (key, default))[1]

    def keys(self):
        return [pair[0] for pair in self._items.values()]

    def values(self):
        return [pair[1] for pair in self._items.values()]

    def items(self):
        return list(self._items.values())

    def clear(self):
        self._items.clear()

    def copy(self):
        return identity_dict(self.items())


IdentityDict = identity_dict
