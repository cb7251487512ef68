"""Recursion turned into a queue."""


class FlattenRecursion(object):
    """Call it with a function and its arguments: a call from inside such a call is made when that one is done."""

    def __init__(self):
        self.later = None

    def __call__(self, func, *args):
        if self.later is not None:
            self.later.append((func, args))
            return
        self.later = [(func, args)]
        try:
            while self.later:
                next_func, next_args = self.later.pop()
                next_func(*next_args)
        finally:
            self.later = None
