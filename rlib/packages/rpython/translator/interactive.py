"""Translation by hand, from Python: not to be had from inside a program that is being translated."""


class Translation(object):
    """RPython's object for that; making one is refused."""

    def __init__(self, entry_point, argtypes=None, **options):
        raise NotImplementedError('a program cannot start a translation; the command does: translate TARGET')
