"""The difference of two texts by Myers' algorithm: a script of edits, unified hunks, the patch applied again, and a merge of three texts."""


def trace_of(a, b):
    furthest = {1: 0}
    trace = []
    for d in range(len(a) + len(b) + 1):
        trace.append(furthest.copy())
        for k in range(-d, d + 1, 2):
            if k == -d or k != d and furthest[k - 1] < furthest[k + 1]:
                x = furthest[k + 1]
            else:
                x = furthest[k - 1] + 1
            y = x - k
            while x < len(a) and y < len(b) and a[x] == b[y]:
                x, y = x + 1, y + 1
            furthest[k] = x
            if x >= len(a) and y >= len(b):
                return trace
    raise AssertionError


def script(a, b):
    """(sign, line) in order."""
    trace = trace_of(a, b)
    edits = []
    x, y = len(a), len(b)
    for d in range(len(trace) - 1, -1, -1):
        furthest = trace[d]
        k = x - y
        down = k == -d or k != d and furthest[k - 1] < furthest[k + 1]
        before = k + 1 if down else k - 1
        start = furthest[before]
        while x > max(start, 0) and y > max(start - before, 0) and x > (start if down else start + 1):
            x, y = x - 1, y - 1
            edits.append((' ', a[x]))
        if d:
            if down:
                y -= 1
                edits.append(('+', b[y]))
            else:
                x -= 1
                edits.append(('-', a[x]))
    edits.reverse()
    return edits


def hunks(edits, context):
    wanted = set()
    for i, (sign, _) in enumerate(edits):
        if sign != ' ':
            wanted.update(range(i - context, i + context + 1))
    old = new = 1
    inside = False
    for i, (sign, line) in enumerate(edits):
        if i in wanted:
            if not inside:
                yield '@@ -%d +%d @@' % (old, new)
            yield sign + line
        inside = i in wanted
        old += sign != '+'
        new += sign != '-'


def patch(a, edits):
    result = []
    i = 0
    for sign, line in edits:
        if sign != '+':
            if a[i] != line:
                raise ValueError('line %d is %r' % (i + 1, a[i]))
            i += 1
        if sign != '-':
            result.append(line)
    return result


def changes(base, other):
    """For each line of base (and the end) what stands before it, and whether it stays."""
    inserted = [[''][:0] for _ in range(len(base) + 1)]
    kept = [True] * len(base)
    i = 0
    for sign, line in script(base, other):
        if sign == '+':
            inserted[i].append(line)
        else:
            kept[i] = sign == ' '
            i += 1
    return inserted, kept


def merge(base, a, b):
    (in_a, kept_a), (in_b, kept_b) = changes(base, a), changes(base, b)
    out = []
    for i in range(len(base) + 1):
        if in_a[i] and in_b[i] and in_a[i] != in_b[i]:
            out += ['<<<'] + in_a[i] + ['==='] + in_b[i] + ['>>>']
        else:
            out += in_a[i] or in_b[i]
        if i < len(base) and kept_a[i] and kept_b[i]:
            out.append(base[i])
    return out


def entry_point(argv):
    pairs = [('abcabba', 'cbabac'), ('', 'xy'), ('same', 'same'), ('kitten', 'sitting'), ('abc', ''), ('', '')]
    for one, two in pairs:
        a, b = list(one), list(two)
        edits = script(a, b)
        print(''.join([s + c for s, c in edits]), len([1 for s, _ in edits if s != ' ']), patch(a, edits) == b)
    old = ['line %d' % i for i in range(12)]
    new = old[:3] + ['new'] + old[4:9] + old[10:] + ['end']
    print('\n'.join(hunks(script(old, new), len(argv))))
    try:
        patch(new, script(old, new))
    except ValueError as e:
        print(e)
    print(merge(old[:5], old[:2] + ['a'] + old[2:5], old[:4]))
    print(merge(['x', 'y'], ['x', 'p', 'y'], ['x', 'q', 'y', 'z']))
    return 0


def target(driver, args):
    return entry_point
