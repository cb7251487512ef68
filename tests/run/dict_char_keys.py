"""Characters as keys."""


def entry_point(argv):
    counts = {}
    for c in 'the quick brown fox':
        counts[c] = counts.get(c, 0) + 1
    for c in counts:
        if counts[c] > 1:
            print('[' + c + ']', counts[c])
    print('z' in counts, 'q' in counts)
    return 0


def target(driver, args):
    return entry_point
