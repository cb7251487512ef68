"""startswith and endswith: positions, tuples of texts, empty texts, bounds that cross."""


def both(s, t, a, b):
    return int(s.startswith(t, a, b)) * 2 + int(s.endswith(t, a, b))


def entry_point(argv):
    s = 'prefix-suffix' * len(argv)
    for t in ('', 'p', 'pre', 'fix', 'suffix', s, s + '!'):
        line = []
        for a in (-20, -3, 0, 3, 13, 14):
            line.append(str(int(s.startswith(t, a))))
            for b in (-1, 0, 3, 13, 99):
                line.append(str(both(s, t, a, b)))
        print(t + ':' + ''.join(line), s.startswith(t), s.endswith(t))
    print(s.startswith(('x', 'pre')), s.endswith(('x', 'y')), s.endswith(('fix', 'y')), s.startswith(('fix', 'suf'), 3), s.startswith(()))
    print(''.startswith(''), ''.endswith('', 1), ''.startswith('', 1), 'a'.startswith('', 1), 'a'.endswith('', 2))
    c = s[0]
    print(c.startswith('p'), c.endswith('pp'), 'p'.startswith(c), s.startswith(c))
    return 0

def target(driver, args):
    return entry_point
