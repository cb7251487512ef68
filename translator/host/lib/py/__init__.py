"""py: the part of the library `py` that programs use when they are imported: paths, source text, stand-ins for tests."""
import os
import sys

__version__ = '1.4.0'

from py import _path as path
from py import _code as code
from py import _test as test
from py import _log as log
from py import _error as error
from py import _io as io
from py import _process as process
from py import _builtin as builtin
from py import _magic as magic


class _Std(object):
    """py.std.X: the module X."""

    def __getattr__(self, name):
        return __import__(name)


class _Xml(object):
    """py.xml: not to be had."""

    def __getattr__(self, name):
        raise NotImplementedError('py.xml.%s is not available at import time' % name)


std = _Std()
xml = _Xml()
for _name, _module in (('path', path), ('code', code), ('test', test), ('log', log), ('error', error), ('io', io),
                       ('process', process), ('builtin', builtin), ('magic', magic)):
    sys.modules['py.' + _name] = _module
