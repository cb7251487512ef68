"""atexit: import time does not end by itself; functions are only noted."""

_functions = []


def register(function, *args, **keywords):
    _functions.append((function, args, keywords))
    return function


def unregister(function):
    _functions[:] = [entry for entry in _functions if entry[0] != function]
