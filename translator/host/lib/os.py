"""os: what the operating system offers. The system calls themselves are in C (module_posix.c)."""
import sys
from posix import *
from posix import _environment, _execve, _exit, _run_command
import posixpath as path

name = 'posix'
sep = '/'
altsep = None
extsep = '.'
pathsep = ':'
linesep = '\n'
defpath = '/bin:/usr/bin'
devnull = '/dev/null'
curdir = '.'
pardir = '..'

sys.modules['os.path'] = path


class _Environ(dict):
    """The environment: a dict whose changes reach the process."""

    def __setitem__(self, key, value):
        putenv(key, value)
        dict.__setitem__(self, key, value)

    def __delitem__(self, key):
        dict.__delitem__(self, key)
        unsetenv(key)

    def pop(self, key, *default):
        if key in self:
            unsetenv(key)
        return dict.pop(self, key, *default)

    def setdefault(self, key, value=None):
        if key not in self:
            self[key] = value
        return self[key]

    def update(self, other=(), **keywords):
        for key, value in dict(other, **keywords).items():
            self[key] = value

    def copy(self):
        return dict(self)


environ = _Environ(_environment)


def getenv(key, default=None):
    return environ.get(key, default)


def getcwdu():
    return getcwd().decode('utf-8')


def fsencode(text):
    return text.encode('utf-8') if isinstance(text, unicode) else text


fsdecode = fsencode


def fspath(thing):
    return thing if isinstance(thing, basestring) else thing.__fspath__()


def makedirs(folder, mode=0o777, exist_ok=False):
    parent, last = path.split(folder)
    if not last:
        parent, last = path.split(parent)
    if parent and last and not path.exists(parent):
        makedirs(parent, mode, True)
    if not (exist_ok and path.isdir(folder)):
        mkdir(folder, mode)


def removedirs(folder):
    rmdir(folder)
    parent = path.dirname(folder)
    while parent:
        try:
            rmdir(parent)
        except OSError:
            return
        parent = path.dirname(parent)


def walk(top, topdown=True, onerror=None, followlinks=False):
    try:
        names = sorted(listdir(top))
    except OSError as error:
        if onerror is not None:
            onerror(error)
        return
    folders = [name for name in names if path.isdir(path.join(top, name))]
    files = [name for name in names if name not in set(folders)]
    if topdown:
        yield top, folders, files
    for folder in folders:
        inner = path.join(top, folder)
        if followlinks or not path.islink(inner):
            for found in walk(inner, topdown, onerror, followlinks):
                yield found
    if not topdown:
        yield top, folders, files


class _Pipe(object):
    """What popen() answers: the output of a command that has run."""

    def __init__(self, text, status):
        from StringIO import StringIO
        self._file = StringIO(text)
        self._status = status
        self.read = self._file.read
        self.readline = self._file.readline
        self.readlines = self._file.readlines

    def __iter__(self):
        return iter(self._file)

    def close(self):
        return self._status or None

    def __enter__(self):
        return self

    def __exit__(self, *ignored):
        self.close()


def popen(command, mode='r', buffering=-1):
    if mode != 'r':
        raise NotImplementedError("popen() reads only")
    text, status = _run_command(command)
    return _Pipe(text, status)


def execve(file, args, env):
    _execve(file, [str(word) for word in args], ['%s=%s' % (name, env[name]) for name in env])


def execv(file, args):
    execve(file, args, environ)


def execvpe(file, args, env):
    """Like execve, looking for the program along PATH."""
    if path.dirname(file):
        execve(file, args, env)
    for folder in env.get('PATH', defpath).split(pathsep):
        found = path.join(folder, file)
        if access(found, X_OK) and not path.isdir(found):
            execve(found, args, env)
    raise OSError(2, strerror(2), file)


def execvp(file, args):
    execvpe(file, args, environ)


def execl(file, *args):
    execv(file, args)


def execlp(file, *args):
    execvp(file, args)


def getlogin():
    return environ.get('LOGNAME') or environ.get('USER') or 'root'


def abort():
    _exit(134)
