def f():
    """One quote too few at the end.""          # S008: this triple-quoted string is never closed
    return 1


def g():
    return 2
