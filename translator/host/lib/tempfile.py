"""tempfile: files and folders for a while."""
import errno
import os
import random
import shutil

template = 'tmp'
tempdir = None
_letters = 'abcdefghijklmnopqrstuvwxyz0123456789_'
_random = random.Random(os.getpid())


def gettempdir():
    global tempdir
    if tempdir is None:
        for folder in [os.environ.get(name) for name in ('TMPDIR', 'TEMP', 'TMP')] + ['/tmp', '/var/tmp', os.getcwd()]:
            if folder and os.path.isdir(folder) and os.access(folder, os.W_OK):
                tempdir = os.path.abspath(folder)
                break
    return tempdir


def gettempprefix():
    return template


def _new_path(suffix, prefix, dir):
    middle = ''.join([_random.choice(_letters) for _ in range(8)])
    return os.path.join(str(dir) if dir else gettempdir(), (prefix or template) + middle + (suffix or ''))


def mktemp(suffix='', prefix=template, dir=None):
    while True:
        path = _new_path(suffix, prefix, dir)
        if not os.path.lexists(path):
            return path


def mkstemp(suffix='', prefix=template, dir=None, text=False):
    while True:
        path = _new_path(suffix, prefix, dir)
        try:
            return os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600), path
        except OSError as error:
            if error.errno != errno.EEXIST:
                raise


def mkdtemp(suffix='', prefix=template, dir=None):
    while True:
        path = _new_path(suffix, prefix, dir)
        try:
            os.mkdir(path, 0o700)
            return path
        except OSError as error:
            if error.errno != errno.EEXIST:
                raise


class _Temporary(object):
    """A file that is removed when it is closed."""

    def __init__(self, file, name, delete):
        self.file = file
        self.name = name
        self.delete = delete

    def __getattr__(self, name):
        return getattr(self.file, name)

    def __iter__(self):
        return iter(self.file)

    def __enter__(self):
        return self

    def __exit__(self, *ignored):
        self.close()

    def close(self):
        self.file.close()
        if self.delete and os.path.exists(self.name):
            os.unlink(self.name)


def NamedTemporaryFile(mode='w+b', bufsize=-1, suffix='', prefix=template, dir=None, delete=True, **ignored):
    fd, path = mkstemp(suffix, prefix, dir)
    return _Temporary(os.fdopen(fd, mode), path, delete)


TemporaryFile = NamedTemporaryFile


class TemporaryDirectory(object):
    def __init__(self, suffix='', prefix=template, dir=None):
        self.name = mkdtemp(suffix, prefix, dir)

    def __enter__(self):
        return self.name

    def __exit__(self, *ignored):
        self.cleanup()

    def cleanup(self):
        shutil.rmtree(self.name, True)
