"""imp: making modules."""
import sys
import types

PY_SOURCE, PY_COMPILED, C_EXTENSION = 1, 2, 3


def new_module(name):
    return types.ModuleType(name)


def load_source(name, pathname, file=None):
    module = sys.modules[name] = new_module(name)
    module.__file__ = pathname
    execfile(pathname, module.__dict__)
    return module


def reload(module):
    return _reload(module)


def acquire_lock():
    pass


release_lock = acquire_lock

from __builtin__ import reload as _reload
