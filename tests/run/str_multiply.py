"""Texts and lists times ints of any sign and size, from both sides, and in place."""


def entry_point(argv):
    n = len(argv)
    for k in (-9223372036854775807, -1, 0, 1, 3):
        print('[' + 'ab' * k + ']', '[' + k * 'x' + ']', [1, 2] * k, k * ['q'], len((n * 'z') * k))
    s = 'ab'
    s *= 3
    items = [n]
    items *= 4
    print(s, items, [[]] * 2, ('x' * n + 'y') * 2, '' * 1000000000)
    rows = [[0] * 3 for i in range(2)]
    rows[0][1] = 5
    shared = [[0] * 3] * 2
    shared[0][1] = 5
    print(rows, shared, 'ab' * True, [n] * False)
    items *= 0
    print(items, len(items))
    grow = [1]
    for i in range(5):
        grow *= 2
    print(len(grow), sum(grow))
    return 0

def target(driver, args):
    return entry_point
