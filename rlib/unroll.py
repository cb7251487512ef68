"""unrolling_iterable: a sequence known at translation time; a `for` over it is unrolled there."""


class unrolling_iterable(object):
    """`for x in unrolling_iterable([f, g]): x(...)` becomes one copy of the body for each item."""

    def __init__(self, iterable):
        self._items = list(iterable)
        self._head = None

    def __iter__(self):
        return iter(self._items)

    def __reversed__(self):
        return reversed(self._items)

    def __len__(self):
        return len(self._items)

    def get_unroller(self):
        """The items from the first on, as a chain; kept for programs written for old RPython."""
        if self._head is None:
            self._head = _Unroller(self._items, 0)
        return self._head


class _Unroller(object):
    """One place in the chain: the value here, and what follows."""

    def __init__(self, items, index):
        self._items = items
        self._index = index

    def step(self):
        value = self._items[self._index]
        return value, _Unroller(self._items, self._index + 1)


class SpecTag(object):
    """Base of what specialises by its presence in an unrolled loop."""

    def _freeze_(self):
        return True
