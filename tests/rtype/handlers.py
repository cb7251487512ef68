"""One operation that becomes several raising ones is split, each part with the handlers."""


def lookup(table, key, spare):
    try:
        return table[key] + spare
    except KeyError:
        return None
    except IndexError:
        return spare


def build(a, b):
    try:
        pair = [a + b, b + a]
    except MemoryError:
        return 0
    return len(pair)


def fail(n):
    if n > 2:
        raise ValueError
    if n > 1:
        raise ValueError('too many')
    return n


def entry_point(argv):
    text = lookup({'a': 'b'}, argv[0], 'c')
    if text is None:
        return fail(len(argv))
    return build(text, argv[0])
