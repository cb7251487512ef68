"""Paths of files, as os.path has them on POSIX.

Takes:   paths as str.
Leaves:  paths, truth values. Only rabspath, realpath and the questions look at the file system; nothing raises OSError but realpath.
Example: rjoin('/usr', 'lib') == '/usr/lib'         rnormpath('a//b/../c') == 'a/c'
"""
import os

from rpython.rlib.objectmodel import we_are_translated
from rpython.rtyper.lltypesystem.lltype import Bool, Ptr, Signed, Void, malloc
from rpython.rtyper.lltypesystem.rffi import llexternal
from rpython.rtyper.lltypesystem.rstr import STR, hlstr, llstr

c_file_mode = llexternal('rpy_os_file_mode', [Ptr(STR), Bool], Signed)
c_readlink = llexternal('rpy_os_readlink', [Ptr(STR)], Signed)
c_errno = llexternal('rpy_errno', [], Signed)
c_text_copy = llexternal('rpy_text_copy', [Ptr(STR)], Void)

KIND_OF_FILE = 0o170000
DIRECTORY = 0o040000
LINK = 0o120000


# ____________________________________________________________ paths as text

def risabs(path):
    """Does the path begin at the root?"""
    return path.startswith('/')


def rsplitdrive(path):
    """('', path): there are no drives."""
    return '', path


def rsplit(path):
    """(what is before the last slash, what is after it)."""
    i = path.rfind('/') + 1
    head = path[:i]
    end = i
    while end > 0 and head[end - 1] == '/':
        end -= 1
    if end > 0:
        head = head[:end]
    return head, path[i:]


def rdirname(path):
    """What is before the last slash."""
    return rsplit(path)[0]


def rbasename(path):
    """What is after the last slash."""
    return path[path.rfind('/') + 1:]


def rjoin(path1, path2):
    """path2 as seen from path1."""
    if path2.startswith('/') or path1 == '':
        return path2
    if path1.endswith('/'):
        return path1 + path2
    return path1 + '/' + path2


def join(a, p):
    """`a` and the paths of the list p, each seen from those before."""
    path = a
    for part in p:
        path = rjoin(path, part)
    return path


def rnormpath(path):
    """The path without '.', '..' (where something stands before it) and empty parts; links are taken for directories."""
    if path == '':
        return '.'
    slashes = ''
    if path.startswith('/'):
        slashes = '/'
        if path.startswith('//') and not path.startswith('///'):
            slashes = '//'          # POSIX lets exactly two mean something else
    parts = []
    for part in path.split('/'):
        if part == '' or part == '.':
            continue
        if part == '..':
            if len(parts) > 0 and parts[-1] != '..':
                parts.pop()
                continue
            if slashes:
                continue
        parts.append(part)
    result = slashes + '/'.join(parts)
    if result == '':
        return '.'
    return result


# ____________________________________________________________ the file system

def rabspath(path):
    """The path from the root, normalised; the path itself when there is no working directory."""
    if not risabs(path):
        try:
            path = rjoin(os.getcwd(), path)
        except OSError:
            return path
    return rnormpath(path)


def rexists(path):
    """Is there such a file? A link that leads nowhere is none."""
    if we_are_translated():
        return _kind(path, True) != 0
    return os.path.exists(path)


def risdir(path):
    """Is there such a directory?"""
    if we_are_translated():
        return _kind(path, True) == DIRECTORY
    return os.path.isdir(path)


def rislink(path):
    """Is the path a symbolic link?"""
    if we_are_translated():
        return _kind(path, False) == LINK
    return os.path.islink(path)


def _kind(path, follow):
    mode = c_file_mode(llstr(path), follow)
    if mode < 0:
        return 0
    return mode & KIND_OF_FILE


def _readlink(path):
    if we_are_translated():
        length = c_readlink(llstr(path))
        if length < 0:
            error = c_errno()
            raise OSError(error, os.strerror(error), path)
        text = malloc(STR, length)
        c_text_copy(text)
        return hlstr(text)
    return os.readlink(path)


def realpath(filename):
    """The path from the root without any symbolic link; what follows a loop of links stays as it is."""
    path = '/'
    rest = rabspath_parts(filename)
    seen = {}
    while len(rest) > 0:
        part = rest.pop()
        if part == '..':
            path = rdirname(path)
            continue
        candidate = rjoin(path, part)
        if not rislink(candidate) or candidate in seen:
            path = candidate
            continue
        seen[candidate] = True
        target = _readlink(candidate)
        if risabs(target):
            path = '/'
        _push_parts(rest, target)
    return path


def rabspath_parts(filename):
    """The parts of the absolute path, the last one first."""
    parts = []
    _push_parts(parts, filename)
    if not risabs(filename):
        _push_parts(parts, os.getcwd())
    return parts


def _push_parts(parts, path):
    names = path.split('/')
    i = len(names) - 1
    while i >= 0:
        if names[i] != '' and names[i] != '.':
            parts.append(names[i])
        i -= 1


dirname = rdirname
basename = rbasename
split = rsplit
exists = rexists
isabs = risabs
islink = rislink
abspath = rabspath
normpath = rnormpath
