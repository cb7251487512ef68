"""shutil: copying and removing files and folders."""
import os as _os

Error = OSError


def copyfileobj(source, target, length=65536):
    while True:
        data = source.read(length)
        if not data:
            return
        target.write(data)


def copyfile(source, target):
    with open(source, 'rb') as reader:
        with open(target, 'wb') as writer:
            copyfileobj(reader, writer)
    return target


def copymode(source, target):
    _os.chmod(target, _os.stat(source).st_mode & 0o7777)


def copy(source, target):
    if _os.path.isdir(target):
        target = _os.path.join(target, _os.path.basename(source))
    copyfile(source, target)
    copymode(source, target)
    return target


copy2 = copy


def rmtree(path, ignore_errors=False, onerror=None):
    try:
        for name in _os.listdir(path):
            inner = _os.path.join(path, name)
            if _os.path.isdir(inner) and not _os.path.islink(inner):
                rmtree(inner, ignore_errors)
            else:
                _os.unlink(inner)
        _os.rmdir(path)
    except OSError:
        if not ignore_errors:
            raise


def copytree(source, target):
    _os.makedirs(target)
    for name in _os.listdir(source):
        inner = _os.path.join(source, name)
        (copytree if _os.path.isdir(inner) else copy)(inner, _os.path.join(target, name))
    return target


def move(source, target):
    if _os.path.isdir(target):
        target = _os.path.join(target, _os.path.basename(source))
    _os.rename(source, target)
    return target


def which(command, mode=None, path=None):
    for folder in (path or _os.environ.get('PATH', _os.defpath)).split(_os.pathsep):
        candidate = _os.path.join(folder, command)
        if _os.path.isfile(candidate) and _os.access(candidate, _os.X_OK):
            return candidate
    return None
