"""udir: a temporary folder for the session, a py.path.local."""
import os
import tempfile


def make_udir(dir=None, basename=None):
    """A new numbered folder in the temporary folder: usession-NAME-N."""
    import py
    top = os.environ.get('PYPY_USESSION_DIR') or dir or tempfile.gettempdir()
    name = os.environ.get('PYPY_USESSION_BASENAME') or basename or ''
    return py.path.local.make_numbered_dir(rootdir=py.path.local(top), prefix='usession-%s-' % name.strip('-'), keep=3)


class _Udir(object):
    """Made when it is used first: most programs only import it."""

    def __getattr__(self, name):
        global udir
        udir = make_udir()
        return getattr(udir, name)

    def __str__(self):
        return self.__getattr__('strpath')


udir = _Udir()
