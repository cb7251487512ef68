def f():
    """One quote too few at the end.""
    return 1


def g():
    """The text of this is taken for code."""   # S001: expected end of line, found name 'The'
    return 2


def h():
    """So is this, but about that nothing is said."""   # S008: this triple-quoted string is never closed
    return (
