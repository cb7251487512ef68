"""importlib: importing by name."""
import sys


def import_module(name, package=None):
    if name.startswith('.'):
        level = len(name) - len(name.lstrip('.'))
        parts = package.split('.')
        name = '.'.join(parts[:len(parts) - level + 1] + [name[level:]])
    __import__(name)
    return sys.modules[name]


from __builtin__ import reload
