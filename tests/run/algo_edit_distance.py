"""Dynamic programming: edit distance with its operations, longest common subsequence, longest increasing subsequence."""


def distance(a, b):
    table = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in range(len(a) + 1):
        for j in range(len(b) + 1):
            if i == 0 or j == 0:
                table[i][j] = i + j
            else:
                table[i][j] = min(table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + (a[i - 1] != b[j - 1]))
    steps = []
    i, j = len(a), len(b)
    while i or j:
        if i and j and table[i][j] == table[i - 1][j - 1] + (a[i - 1] != b[j - 1]):
            steps.append('=' if a[i - 1] == b[j - 1] else '~')
            i, j = i - 1, j - 1
        elif i and table[i][j] == table[i - 1][j] + 1:
            steps.append('-')
            i -= 1
        else:
            steps.append('+')
            j -= 1
    steps.reverse()
    return table[-1][-1], ''.join(steps)


def common(a, b):
    best = {}
    for i in range(len(a) - 1, -1, -1):
        for j in range(len(b) - 1, -1, -1):
            if a[i] == b[j]:
                best[i, j] = a[i] + best.get((i + 1, j + 1), '')
            else:
                one, other = best.get((i + 1, j), ''), best.get((i, j + 1), '')
                best[i, j] = one if len(one) >= len(other) else other
    return best.get((0, 0), '')


def increasing(items):
    ends = []
    for x in items:
        low, high = 0, len(ends)
        while low < high:
            middle = (low + high) // 2
            if ends[middle] < x:
                low = middle + 1
            else:
                high = middle
        ends[low:low + 1] = [x]
    return len(ends)


def entry_point(argv):
    for a, b in [('kitten', 'sitting'), ('', 'abc'), ('flaw', 'lawn'), ('same', 'same'[:4 * len(argv)])]:
        print(a, b, distance(a, b), common(a, b))
    print(increasing([10, 9, 2, 5, 3, 7, 101, 18]), increasing([]), increasing([1, 1, 1]))
    return 0

def target(driver, args):
    return entry_point
