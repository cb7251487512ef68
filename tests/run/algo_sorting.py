"""Sorting by hand: insertion, shell, merge, quick, heap, radix and counting sort agree with sorted()."""


def insertion(a):
    for i in range(1, len(a)):
        x, j = a[i], i
        while j > 0 and a[j - 1] > x:
            a[j] = a[j - 1]
            j -= 1
        a[j] = x
    return a


def shell(a):
    gap = len(a) // 2
    while gap:
        for i in range(gap, len(a)):
            j = i
            while j >= gap and a[j - gap] > a[j]:
                a[j - gap], a[j] = a[j], a[j - gap]
                j -= gap
        gap //= 2
    return a


def merge(a):
    if len(a) < 2:
        return a
    middle = len(a) // 2
    left, right = merge(a[:middle]), merge(a[middle:])
    result = []
    i = j = 0
    while i < len(left) and j < len(right):
        if right[j] < left[i]:
            result.append(right[j])
            j += 1
        else:
            result.append(left[i])
            i += 1
    return result + left[i:] + right[j:]


def quick(a):
    if not a:
        return []
    return quick([x for x in a[1:] if x < a[0]]) + [a[0]] + quick([x for x in a[1:] if x >= a[0]])


def heap(a):
    n = len(a)
    for start in range(n // 2 - 1, -1, -1):
        sift(a, start, n)
    for end in range(n - 1, 0, -1):
        a[0], a[end] = a[end], a[0]
        sift(a, 0, end)
    return a


def sift(a, root, end):
    while 2 * root + 1 < end:
        child = 2 * root + 1
        if child + 1 < end and a[child] < a[child + 1]:
            child += 1
        if a[root] >= a[child]:
            return
        a[root], a[child] = a[child], a[root]
        root = child


def radix(a):
    shift = 0
    while shift < 16:
        buckets = [[] for _ in range(16)]
        for x in a:
            buckets[(x >> shift) & 15].append(x)
        a = []
        for b in buckets:
            a.extend(b)
        shift += 4
    return a


def counting(a):
    counts = [0] * (max(a) + 1)
    for x in a:
        counts[x] += 1
    return [x for x in range(len(counts)) for _ in range(counts[x])]


def entry_point(argv):
    numbers = [(i * 7919 + 13) % 1009 for i in range(120 * len(argv))]
    wanted = sorted(numbers)
    for name, sort in [('insertion', insertion), ('shell', shell), ('merge', merge), ('quick', quick), ('heap', heap),
                       ('radix', radix), ('counting', counting)]:
        print(name, sort(numbers[:]) == wanted, sort(list(range(10))) == list(range(10)), sort([5, 5, 1])[0])
    print(wanted[:5], wanted[-3:])
    return 0

def target(driver, args):
    return entry_point
