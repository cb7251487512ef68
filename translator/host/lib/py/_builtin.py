"""py.builtin: builtins that some version of Python lacked."""
import sys

from __builtin__ import all, any, callable, enumerate, frozenset, reversed, set, sorted

text = unicode
bytes = str


def execfile(path, globs=None, locs=None):
    import __builtin__
    frame = sys._getframe(1)
    __builtin__.execfile(path, frame.f_globals if globs is None else globs, locs or globs or frame.f_globals)


def exec_(code, globals=None, locals=None):
    frame = sys._getframe(1)
    exec(code, frame.f_globals if globals is None else globals, locals or globals or frame.f_locals)


def print_(*args, **keywords):
    print(*args, **keywords)


def _reraise(cls, value, traceback):
    raise value


def _totext(thing, encoding=None, errors=None):
    return thing if isinstance(thing, unicode) else str(thing).decode(encoding or 'ascii', errors or 'strict')


def _istext(thing):
    return isinstance(thing, unicode)


def _isbytes(thing):
    return isinstance(thing, str)


def _getcode(function):
    return getattr(function, '__code__', None)


def _getfuncdict(function):
    return getattr(function, '__dict__', None)
