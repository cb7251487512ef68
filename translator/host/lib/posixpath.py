"""posixpath: names of files, that is os.path."""
import posix
import stat

sep = '/'
altsep = None
extsep = '.'
pathsep = ':'
curdir = '.'
pardir = '..'
devnull = '/dev/null'
defpath = '/bin:/usr/bin'
supports_unicode_filenames = False


def _mode(path):
    """The mode of the file, 0 when there is none."""
    try:
        return posix.stat(path).st_mode
    except (OSError, ValueError):
        return 0


def _link_mode(path):
    """The same, of a link itself."""
    try:
        return posix.lstat(path).st_mode
    except (OSError, ValueError):
        return 0


def exists(path):
    return _mode(path) != 0


def lexists(path):
    return _link_mode(path) != 0


def isfile(path):
    return stat.S_ISREG(_mode(path))


def isdir(path):
    return stat.S_ISDIR(_mode(path))


def islink(path):
    return stat.S_ISLNK(_link_mode(path))


def getsize(path):
    return posix.stat(path).st_size


def getmtime(path):
    return posix.stat(path).st_mtime


def getatime(path):
    return posix.stat(path).st_atime


def getctime(path):
    return posix.stat(path).st_ctime


def samefile(one, other):
    a, b = posix.stat(one), posix.stat(other)
    return (a.st_ino, a.st_dev) == (b.st_ino, b.st_dev)


def isabs(path):
    return path.startswith('/')


def normcase(path):
    return path


def join(path, *parts):
    for part in parts:
        if part.startswith('/'):
            path = part
        elif not path or path.endswith('/'):
            path += part
        else:
            path += '/' + part
    return path


def split(path):
    cut = path.rfind('/') + 1
    head, tail = path[:cut], path[cut:]
    if head.strip('/'):
        head = head.rstrip('/')
    return head, tail


def dirname(path):
    return split(path)[0]


def basename(path):
    return split(path)[1]


def splitdrive(path):
    return '', path


def splitext(path):
    dot = path.rfind('.')
    start = path.rfind('/') + 1
    if dot <= start or not path[start:dot].strip('.'):
        return path, ''
    return path[:dot], path[dot:]


def normpath(path):
    if not path:
        return '.'
    root = '/' if path.startswith('/') else ''
    if path.startswith('//') and not path.startswith('///'):
        root = '//'
    kept = []
    for part in path.split('/'):
        if part in ('', '.'):
            continue
        if part != '..' or (not root and not kept) or (kept and kept[-1] == '..'):
            kept.append(part)
        elif kept:
            kept.pop()
    return root + '/'.join(kept) or '.'


def abspath(path):
    return normpath(path if isabs(path) else join(posix.getcwd(), path))


def realpath(path, strict=False):
    """The path with symbolic links followed."""
    done = '/'
    left = [part for part in reversed(abspath(path).split('/')) if part]
    followed = 0
    while left:
        part = left.pop()
        if part == '.':
            continue
        if part == '..':
            done = dirname(done)
            continue
        candidate = join(done, part)
        if islink(candidate) and followed < 40:
            followed += 1
            target = posix.readlink(candidate)
            if isabs(target):
                done = '/'
            left.extend(piece for piece in reversed(target.split('/')) if piece)
        else:
            done = candidate
    return done


def relpath(path, start='.'):
    if not path:
        raise ValueError("no path specified")
    there = [part for part in abspath(path).split('/') if part]
    here = [part for part in abspath(start).split('/') if part]
    common = len(commonprefix([there, here]))
    return '/'.join(['..'] * (len(here) - common) + there[common:]) or '.'


def commonprefix(paths):
    if not paths:
        return ''
    first, last = min(paths), max(paths)
    for i in range(len(first)):
        if i >= len(last) or first[i] != last[i]:
            return first[:i]
    return first


def commonpath(paths):
    split_paths = [[part for part in path.split('/') if part] for path in paths]
    return ('/' if paths[0].startswith('/') else '') + '/'.join(commonprefix(split_paths))


def expanduser(path):
    import os
    if not path.startswith('~'):
        return path
    user, slash, rest = path[1:].partition('/')
    home = os.environ.get('HOME') if not user else None
    return path if home is None else home.rstrip('/') + slash + rest


def expandvars(path):
    import os
    out = []
    i = 0
    while i < len(path):
        if path[i] != '$':
            out.append(path[i])
            i += 1
            continue
        if path[i + 1:i + 2] == '{':
            end = path.find('}', i)
            name, after = path[i + 2:end], end + 1
        else:
            after = i + 1
            while after < len(path) and (path[after].isalnum() or path[after] == '_'):
                after += 1
            name = path[i + 1:after]
        if after <= i + 1 or name not in os.environ:
            after = max(after, i + 1)
            out.append(path[i:after])
        else:
            out.append(os.environ[name])
        i = after
    return ''.join(out)
