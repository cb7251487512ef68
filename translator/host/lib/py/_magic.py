"""py.magic: what old versions of py had."""
import sys


class AssertionError(AssertionError):
    pass


def autopath(globs=None):
    """The path of the caller's file; pkgdir and this_dir as attributes."""
    from py import _path
    if globs is None:
        globs = sys._getframe(1).f_globals
    path = _path.local(globs['__file__'])
    path.pkgdir = path.pypkgpath() or path.dirpath()
    return path


def invoke(*args, **keywords):
    pass


revoke = invoke
