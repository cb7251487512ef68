"""What is too large for the machine raises MemoryError, also where its length wraps around."""

def repeated(n, times):
    found = []
    for kind in range(6):
        try:
            if kind == 0:
                found.append(str(len([n] * times)))
            elif kind == 1:
                found.append(str(len([1, 2, 3, n] * times)))
            elif kind == 2:
                items = [1, n]
                items *= times
                found.append(str(len(items)))
            elif kind == 3:
                found.append(str(len('abcd'[:n + 3] * times)))
            elif kind == 4:
                found.append(str(len(u'abcd'[:n + 3] * times)))
            else:
                found.append(str(len(bytearray(b'abcd'[:n + 3]) * times)))
        except (MemoryError, OverflowError):        # CPython: the latter, of texts
            found.append('no memory')
    return ', '.join(found)


def entry_point(argv):
    n = len(argv)
    for times in (3, 1 << 60, 1 << 61, 1 << 62, (1 << 62) + 1, (1 << 63) - 1):
        print(repeated(n, times))
    print(len('abc'[n + 2:] * (1 << 62)), len([n][n:] * (1 << 62)))
    return 0


def target(driver, args):
    return entry_point
