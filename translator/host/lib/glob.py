"""glob: files whose paths match a pattern."""
import fnmatch as _fnmatch
import os as _os


def has_magic(text):
    return any([c in text for c in '*?['])


def _names(folder, pattern):
    try:
        names = _os.listdir(folder or '.')
    except OSError:
        return []
    return [name for name in sorted(names)
            if _fnmatch.fnmatchcase(name, pattern) and (pattern.startswith('.') or not name.startswith('.'))]


def iglob(pattern, recursive=False):
    folder, last = _os.path.split(pattern)
    if not has_magic(pattern):
        if _os.path.lexists(pattern):
            yield pattern
        return
    folders = iglob(folder, recursive) if has_magic(folder) else [folder]
    for found in folders:
        if recursive and last == '**':
            yield _os.path.join(found, '')
            for top, inner, files in _os.walk(found or '.'):
                for name in inner + files:
                    yield _os.path.normpath(_os.path.join(top, name))
        elif has_magic(last):
            for name in _names(found, last):
                yield _os.path.join(found, name)
        elif _os.path.lexists(_os.path.join(found, last)):
            yield _os.path.join(found, last)


def glob(pattern, recursive=False):
    return list(iglob(pattern, recursive))
