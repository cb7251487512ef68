"""Files and time, as os, sys and time have them; print.

Takes:   file descriptors, strings.
Leaves:  strings and numbers; OSError with its errno.
"""
import errno

from rpython.rtyper.lltypesystem.lltype import Bool, Char, Float, Ptr, Signed, Void, malloc
from rpython.rtyper.lltypesystem.rffi import llexternal
from rpython.rtyper.lltypesystem.rstr import STR, hlstr
from rpython.rlib.ll.rstr import ll_concat, ll_slice
from rpython.rlib.ll.rtext import EXCEPTION_STR, EXCEPTION_TUPLE

SEEK_CUR = 1
READ_AHEAD = 65536

c_open = llexternal('rpy_os_open', [Ptr(STR), Signed, Signed], Signed)
c_close = llexternal('rpy_os_close', [Signed], Signed)
c_read = llexternal('rpy_os_read', [Signed, Ptr(STR), Signed], Signed)
c_write = llexternal('rpy_os_write', [Signed, Ptr(STR)], Signed)
c_lseek = llexternal('rpy_os_lseek', [Signed, Signed, Signed], Signed)
c_ftruncate = llexternal('rpy_os_ftruncate', [Signed, Signed], Signed)
c_getcwd = llexternal('rpy_os_getcwd', [], Signed)
c_isatty = llexternal('rpy_os_isatty', [Signed], Bool)
c_unlink = llexternal('rpy_os_unlink', [Ptr(STR)], Signed)
c_exists = llexternal('rpy_os_exists', [Ptr(STR)], Bool)
c_file_size = llexternal('rpy_os_file_size', [Signed], Signed)
c_getpid = llexternal('rpy_os_getpid', [], Signed)
c_getenv = llexternal('rpy_os_getenv', [Ptr(STR)], Signed)
c_errno = llexternal('rpy_errno', [], Signed)
c_print = llexternal('rpy_print', [Ptr(STR)], Void)
c_print_char = llexternal('rpy_print_char', [Char], Void)
c_flush = llexternal('rpy_flush', [], Void)
c_text_copy = llexternal('rpy_text_copy', [Ptr(STR)], Void)
c_strerror = llexternal('rpy_os_strerror', [Signed], Signed)
c_argc = llexternal('rpy_argc', [], Signed)
c_argv_len = llexternal('rpy_argv_len', [Signed], Signed)
c_argv_char = llexternal('rpy_argv_char', [Signed, Signed], Char)
c_time = llexternal('rpy_time', [], Float)
c_clock = llexternal('rpy_clock', [], Float)
c_monotonic = llexternal('rpy_monotonic', [], Float)
c_sleep = llexternal('rpy_sleep', [Float], Void)
c_exit = llexternal('rpy_exit', [Signed], Void)
c_collect = llexternal('rpy_gc_collect', [], Void)


def _failed(error, path):
    """What a system call failed with; the path, or None."""
    return OSError(error, hlstr(ll_os_strerror(STR, error)), path)


def ll_check(result):
    """The result of a system call, or OSError."""
    if result < 0:
        raise _failed(c_errno(), None)
    return result


def ll_check_path(result, path):
    """The same of a call that takes a path."""
    if result < 0:
        raise _failed(c_errno(), hlstr(path))
    return result


def ll_os_open(path, flags, mode):
    return ll_check_path(c_open(path, flags, mode), path)


def ll_os_close(fd):
    ll_check(c_close(fd))


def _room_for(fd, count):
    """What read() may well fill of `count` bytes: programs ask for a gigabyte to get a whole file. Of what is no file, a buffer."""
    left = c_file_size(fd) - c_lseek(fd, 0, SEEK_CUR)
    if left < READ_AHEAD:
        left = READ_AHEAD
    return left if left < count else count


def ll_os_read(STR, fd, count):
    """At most `count` bytes; fewer at the end of the file or when there are no more yet."""
    if count < 0:
        raise _failed(errno.EINVAL, None)
    if count > READ_AHEAD:
        count = _room_for(fd, count)
    s = malloc(STR, count)
    got = ll_check(c_read(fd, s, count))
    return ll_slice(s, 0, got)


def ll_os_write(fd, s):
    return ll_check(c_write(fd, s))


def ll_os_lseek(fd, offset, whence):
    return ll_check(c_lseek(fd, offset, whence))


def ll_os_ftruncate(fd, size):
    ll_check(c_ftruncate(fd, size))


def ll_os_getcwd(STR):
    s = malloc(STR, ll_check(c_getcwd()))
    c_text_copy(s)
    return s


def ll_os_isatty(fd):
    return c_isatty(fd)


def ll_os_unlink(path):
    ll_check_path(c_unlink(path), path)


def ll_os_exists(path):
    return c_exists(path)


def ll_os_getpid():
    return c_getpid()


def ll_os_getenv(STR, name, default):
    """The variable's text, or the default (which may be null)."""
    length = c_getenv(name)
    if length < 0:
        return default
    s = malloc(STR, length)
    c_text_copy(s)
    return s


def ll_os_strerror(STR, error):
    length = c_strerror(error)
    s = malloc(STR, length)
    c_text_copy(s)
    return s


def ll_write_all(s, fd):
    """file.write: all of the string."""
    done = 0
    length = len(s.chars)
    while done < length:
        done += ll_check(c_write(fd, ll_slice(s, done, length)))


def ll_print(s):
    c_print(s)


def ll_print_char(c):
    c_print_char(c)


def ll_flush():
    c_flush()


def ll_exit_status(status, message, kind, end):
    """What SystemExit ends the program with; a code that is no number is written."""
    if message and (kind == EXCEPTION_STR or kind == EXCEPTION_TUPLE):
        c_flush()
        ll_write_all(ll_concat(message, end), 2)
    return status


def ll_exit(status):
    c_exit(status)


def ll_collect():
    c_collect()


def ll_time():
    return c_time()


def ll_clock():
    return c_clock()


def ll_monotonic():
    return c_monotonic()


def ll_sleep(seconds):
    c_sleep(seconds)


# ____________________________________________________________ the command line

def ll_argument(STR, index):
    """The command-line argument."""
    length = c_argv_len(index)
    s = malloc(STR, length)
    i = 0
    while i < length:
        s.chars[i] = c_argv_char(index, i)
        i += 1
    return s


def ll_arguments(ARRAY, STR):
    """All of them in an array."""
    count = c_argc()
    items = malloc(ARRAY, count)
    i = 0
    while i < count:
        items[i] = ll_argument(STR, i)
        i += 1
    return items


def ll_fatal(message, start, end):
    """debug.fatalerror: the message on stderr, then the end of the process."""
    ll_write_all(start, 2)
    ll_write_all(message, 2)
    ll_write_all(end, 2)
    c_exit(1)
