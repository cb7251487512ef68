"""fnmatch: names against patterns of the shell."""


def _class_end(pattern, i):
    """Past the ] of the class that begins at i; 0 when it has none."""
    j = i + 1
    if pattern[j:j + 1] == '!':
        j += 1
    if pattern[j:j + 1] == ']':
        j += 1
    return pattern.find(']', j) + 1


def _in_class(body, c):
    negated = body.startswith('!')
    body = body[negated:]
    found = False
    i = 0
    while i < len(body):
        if body[i + 1:i + 2] == '-' and i + 2 < len(body):
            found = found or body[i] <= c <= body[i + 2]
            i += 3
        else:
            found = found or body[i] == c
            i += 1
    return found != negated


def _step(pattern, i, c):
    """Past the part of the pattern at i when it matches the character, else 0."""
    if i >= len(pattern):
        return 0
    if pattern[i] == '?':
        return i + 1
    end = _class_end(pattern, i) if pattern[i] == '[' else 0
    if end:
        return end if _in_class(pattern[i + 1:end - 1], c) else 0
    return i + 1 if pattern[i] == c else 0


def fnmatchcase(name, pattern):
    i = n = 0
    star = -1
    marked = 0
    while n < len(name):
        if pattern[i:i + 1] == '*':
            star, marked = i, n
            i += 1
            continue
        after = _step(pattern, i, name[n])
        if after:
            i = after
            n += 1
        elif star >= 0:
            marked += 1
            i, n = star + 1, marked
        else:
            return False
    return not pattern[i:].strip('*')


fnmatch = fnmatchcase


def filter(names, pattern):
    return [name for name in names if fnmatchcase(name, pattern)]
