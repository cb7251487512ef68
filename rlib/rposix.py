"""The system's calls, as os has them.

Takes:   paths and texts as str, descriptors and numbers as int.
Leaves:  numbers, strs, lists of strs, stat results; OSError with its errno, and the path where there is one.
Idea:    a translated program that says os.mkdir(…) calls mkdir here (translator/annotate/stand_ins.def). Untranslated each function is that of os.
         errno of C functions called through rffi is kept for get_saved_errno.
"""
import os

from rpython.rlib.objectmodel import we_are_translated
from rpython.rtyper.lltypesystem.lltype import Bool, Float, Ptr, Signed, Void, malloc
from rpython.rtyper.lltypesystem.rffi import get_errno, llexternal, set_errno
from rpython.rtyper.lltypesystem.rstr import STR, hlstr, llstr

get_saved_errno = get_errno
set_saved_errno = set_errno

c_path_call = llexternal('rpy_os_path_call', [Signed, Ptr(STR), Signed], Signed)
c_paths_call = llexternal('rpy_os_paths_call', [Signed, Ptr(STR), Ptr(STR)], Signed)
c_call = llexternal('rpy_os_call', [Signed, Signed, Signed], Signed)
c_unlink = llexternal('rpy_os_unlink', [Ptr(STR)], Signed)
c_readlink = llexternal('rpy_os_readlink', [Ptr(STR)], Signed)
c_pipe = llexternal('rpy_os_pipe', [], Signed)
c_waitpid = llexternal('rpy_os_waitpid', [Signed, Signed], Signed)
c_wait_status = llexternal('rpy_os_wait_status', [], Signed)
c_stat = llexternal('rpy_os_stat', [Ptr(STR), Signed], Signed)
c_fstat = llexternal('rpy_os_fstat', [Signed], Signed)
c_stat_field = llexternal('rpy_os_stat_field', [Signed], Signed)
c_listdir = llexternal('rpy_os_listdir', [Ptr(STR)], Signed)
c_environ = llexternal('rpy_os_environ', [], Signed)
c_setenv = llexternal('rpy_os_setenv', [Ptr(STR), Ptr(STR), Bool], Signed)
c_urandom = llexternal('rpy_os_urandom', [Signed], Signed)
c_exec = llexternal('rpy_os_exec', [Ptr(STR), Signed], Signed)
c_times = llexternal('rpy_os_times', [Signed], Float)
c_errno = llexternal('rpy_errno', [], Signed)
c_text_copy = llexternal('rpy_text_copy', [Ptr(STR)], Void)

# The numbers of rlib/rt/posix.c.
PATH_MKDIR, PATH_RMDIR, PATH_CHDIR, PATH_CHMOD, PATH_ACCESS, PATH_SYSTEM = range(6)
PATHS_RENAME, PATHS_LINK, PATHS_SYMLINK = range(3)
(CALL_DUP, CALL_DUP2, CALL_KILL, CALL_GETUID, CALL_GETEUID, CALL_GETGID, CALL_GETEGID, CALL_GETPPID, CALL_UMASK, CALL_FSYNC,
 CALL_FORK) = range(11)
STAT_FOLLOW, STAT_LINK = range(2)
NANOSECONDS = 1000000000
TEXT_LIMIT = 4096


# ____________________________________________________________ errors and texts

def _failed(path=None):
    """The error of the last call."""
    error = c_errno()
    return OSError(error, os.strerror(error), path)


def _check(result):
    """The result of a call, which is negative when it failed."""
    if result < 0:
        raise _failed()
    return result


def _check_path(result, path):
    if result < 0:
        raise _failed(path)
    return result


def handle_posix_error(name, result):
    """The result of a C function that gives a negative number and errno when it failed."""
    if result < 0:
        raise OSError(get_saved_errno(), '%s failed' % name)
    return result


def _text(length):
    """The text the last call left."""
    s = malloc(STR, length)
    c_text_copy(s)
    return hlstr(s)


def _names(text):
    """The parts of a text that end with a zero byte each."""
    names = text.split('\0')
    names.pop()
    return names


# ____________________________________________________________ paths

def unlink(path):
    if we_are_translated():
        _check_path(c_unlink(llstr(path)), path)
    else:
        os.unlink(path)


def remove(path):
    unlink(path)


def mkdir(path, mode=0o777):
    if we_are_translated():
        _check_path(c_path_call(PATH_MKDIR, llstr(path), mode), path)
    else:
        os.mkdir(path, mode)


def rmdir(path):
    if we_are_translated():
        _check_path(c_path_call(PATH_RMDIR, llstr(path), 0), path)
    else:
        os.rmdir(path)


def chdir(path):
    if we_are_translated():
        _check_path(c_path_call(PATH_CHDIR, llstr(path), 0), path)
    else:
        os.chdir(path)


def chmod(path, mode):
    if we_are_translated():
        _check_path(c_path_call(PATH_CHMOD, llstr(path), mode), path)
    else:
        os.chmod(path, mode)


def access(path, mode):
    """May this process do that with the path? Never raises."""
    if we_are_translated():
        return c_path_call(PATH_ACCESS, llstr(path), mode) >= 0
    return os.access(path, mode)


def system(command):
    """The status of the command, run by the shell."""
    if we_are_translated():
        return _check(c_path_call(PATH_SYSTEM, llstr(command), 0))
    return os.system(command)


def rename(source, target):
    if we_are_translated():
        _check_path(c_paths_call(PATHS_RENAME, llstr(source), llstr(target)), source)
    else:
        os.rename(source, target)


def replace(source, target):
    rename(source, target)


def link(source, target):
    if we_are_translated():
        _check_path(c_paths_call(PATHS_LINK, llstr(source), llstr(target)), source)
    else:
        os.link(source, target)


def symlink(source, target):
    if we_are_translated():
        _check_path(c_paths_call(PATHS_SYMLINK, llstr(source), llstr(target)), source)
    else:
        os.symlink(source, target)


def readlink(path):
    if we_are_translated():
        return _text(_check_path(c_readlink(llstr(path)), path))
    return os.readlink(path)


def listdir(path):
    """The names in a folder, without . and .., in no order."""
    if we_are_translated():
        return _names(_text(_check_path(c_listdir(llstr(path)), path)))
    return os.listdir(path)


def listdir_here():
    return listdir('.')


# ____________________________________________________________ stat

class StatResult(object):
    """What os.stat gives; times are floats in seconds."""
    _immutable_ = True

    def __init__(self):
        self.st_mode = c_stat_field(0)
        self.st_ino = c_stat_field(1)
        self.st_dev = c_stat_field(2)
        self.st_nlink = c_stat_field(3)
        self.st_uid = c_stat_field(4)
        self.st_gid = c_stat_field(5)
        self.st_size = c_stat_field(6)
        self.st_atime = float(c_stat_field(7)) / NANOSECONDS
        self.st_mtime = float(c_stat_field(8)) / NANOSECONDS
        self.st_ctime = float(c_stat_field(9)) / NANOSECONDS

    def __len__(self):
        return 10

    def __getitem__(self, index):
        """The tuple that os.stat's result is too: times in whole seconds."""
        if index == 0:
            return self.st_mode
        if index == 1:
            return self.st_ino
        if index == 2:
            return self.st_dev
        if index == 3:
            return self.st_nlink
        if index == 4:
            return self.st_uid
        if index == 5:
            return self.st_gid
        if index == 6:
            return self.st_size
        if index == 7:
            return int(self.st_atime)
        if index == 8:
            return int(self.st_mtime)
        if index == 9:
            return int(self.st_ctime)
        raise IndexError('tuple index out of range')


def stat(path):
    if we_are_translated():
        _check_path(c_stat(llstr(path), STAT_FOLLOW), path)
        return StatResult()
    return os.stat(path)


def lstat(path):
    if we_are_translated():
        _check_path(c_stat(llstr(path), STAT_LINK), path)
        return StatResult()
    return os.lstat(path)


def fstat(fd):
    if we_are_translated():
        _check(c_fstat(fd))
        return StatResult()
    return os.fstat(fd)


# ____________________________________________________________ descriptors and processes

def dup(fd):
    if we_are_translated():
        return _check(c_call(CALL_DUP, fd, 0))
    return os.dup(fd)


def dup2(fd, fd2):
    if we_are_translated():
        _check(c_call(CALL_DUP2, fd, fd2))
    else:
        os.dup2(fd, fd2)


def fsync(fd):
    if we_are_translated():
        _check(c_call(CALL_FSYNC, fd, 0))
    else:
        os.fsync(fd)


def pipe():
    """(what is read from, what is written to)."""
    if we_are_translated():
        both = _check(c_pipe())
        return both & 0xffffffff, both >> 32
    return os.pipe()


def kill(pid, signal):
    if we_are_translated():
        _check(c_call(CALL_KILL, pid, signal))
    else:
        os.kill(pid, signal)


def getuid():
    return c_call(CALL_GETUID, 0, 0) if we_are_translated() else os.getuid()


def geteuid():
    return c_call(CALL_GETEUID, 0, 0) if we_are_translated() else os.geteuid()


def getgid():
    return c_call(CALL_GETGID, 0, 0) if we_are_translated() else os.getgid()


def getegid():
    return c_call(CALL_GETEGID, 0, 0) if we_are_translated() else os.getegid()


def getppid():
    return c_call(CALL_GETPPID, 0, 0) if we_are_translated() else os.getppid()


def umask(mask):
    return c_call(CALL_UMASK, mask, 0) if we_are_translated() else os.umask(mask)


def fork():
    if we_are_translated():
        return _check(c_call(CALL_FORK, 0, 0))
    return os.fork()


def waitpid(pid, options):
    """(pid, status)."""
    if we_are_translated():
        got = _check(c_waitpid(pid, options))
        return got, c_wait_status()
    return os.waitpid(pid, options)


def execv(path, args):
    """The process becomes another program; returns only by raising."""
    if not we_are_translated():
        os.execv(path, args)
    words = [path]
    for arg in args:
        words.append(arg)
    for word in words:
        if '\0' in word:
            raise ValueError('embedded null byte')
    _check_path(c_exec(llstr('\0'.join(words)), len(args)), path)


def execve(path, args, settings):
    """The same with another environment, of texts NAME=VALUE."""
    for name in environ.keys():
        unsetenv(name)
    for setting in settings:
        i = setting.find('=')
        if i > 0:
            putenv(setting[:i], setting[i + 1:])
    execv(path, args)


def urandom(size):
    """Random bytes of the system's."""
    if not we_are_translated():
        return os.urandom(size)
    pieces = []
    while size > 0:
        piece = _text(_check(c_urandom(min(size, TEXT_LIMIT))))
        pieces.append(piece)
        size -= len(piece)
    return ''.join(pieces)


def times():
    """Seconds: (of this process, of the system for it, the same two of ended children, elapsed)."""
    if we_are_translated():
        return c_times(0), c_times(1), c_times(2), c_times(3), c_times(4)
    spent = os.times()
    return spent[0], spent[1], spent[2], spent[3], spent[4]


def WIFEXITED(status):
    return status & 0x7f == 0


def WEXITSTATUS(status):
    return (status >> 8) & 0xff


def WIFSIGNALED(status):
    return status & 0x7f != 0 and status & 0x7f != 0x7f


def WTERMSIG(status):
    return status & 0x7f


# ____________________________________________________________ the environment

def getenv(name):
    """The setting, or None."""
    return environ.get(name)


def putenv(name, value):
    if we_are_translated():
        if not name or '=' in name or '\0' in name or '\0' in value:
            raise ValueError('illegal environment variable name')
        _check(c_setenv(llstr(name), llstr(value), True))
    else:
        os.environ[name] = value


def unsetenv(name):
    if we_are_translated():
        _check(c_setenv(llstr(name), llstr(''), False))
    elif name in os.environ:
        del os.environ[name]


class Environ(object):
    """os.environ at run time: asks the process, so it never is out of date."""

    def keys(self):
        return [item[0] for item in self.items()]

    def values(self):
        return [item[1] for item in self.items()]

    def items(self):
        if not we_are_translated():
            return list(os.environ.items())
        result = []
        for setting in _names(_text(_check(c_environ()))):
            i = setting.find('=')
            if i > 0:
                result.append((setting[:i], setting[i + 1:]))
        return result

    def get(self, name, default=None):
        for key, value in self.items():
            if key == name:
                return value
        return default

    def has_key(self, name):
        return self.get(name) is not None

    def __contains__(self, name):
        return self.get(name) is not None

    def __len__(self):
        return len(self.items())

    def __iter__(self):
        return iter(self.keys())

    def __getitem__(self, name):
        value = self.get(name)
        if value is None:
            raise KeyError(name)
        return value

    def __setitem__(self, name, value):
        putenv(name, value)

    def __delitem__(self, name):
        self[name]
        unsetenv(name)


environ = Environ()
