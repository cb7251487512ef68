"""Backtracking and combinatorics: queens, permutations, combinations, subsets, products, Gray codes, next permutation."""


def queens(n, row=0, columns=0, left=0, right=0):
    if row == n:
        return 1
    total = 0
    free = ((1 << n) - 1) & ~(columns | left | right)
    while free:
        bit = free & -free
        free ^= bit
        total += queens(n, row + 1, columns | bit, (left | bit) << 1, (right | bit) >> 1)
    return total


def permutations(items):
    if len(items) <= 1:
        yield items
        return
    for i in range(len(items)):
        for rest in permutations(items[:i] + items[i + 1:]):
            yield [items[i]] + rest


def combinations(items, k):
    if k == 0:
        return [[]]
    result = []
    for i in range(len(items) - k + 1):
        for rest in combinations(items[i + 1:], k - 1):
            result.append([items[i]] + rest)
    return result


def next_permutation(a):
    i = len(a) - 2
    while i >= 0 and a[i] >= a[i + 1]:
        i -= 1
    if i < 0:
        return False
    j = len(a) - 1
    while a[j] <= a[i]:
        j -= 1
    a[i], a[j] = a[j], a[i]
    a[i + 1:] = a[i + 1:][::-1]
    return True


def entry_point(argv):
    print([queens(n) for n in range(1, 8)])
    print([''.join(p) for p in permutations(['a', 'b', 'c'])], len(list(permutations(list('abcd'[:4 * len(argv)])))))
    print(combinations([1, 2, 3, 4], 2), len(combinations(list(range(8)), 4)), combinations([1], 0))
    print([i ^ (i >> 1) for i in range(8)], [[j for j in range(3) if m >> j & 1] for m in range(8)])
    a = [1, 2, 2, 3]
    count = 1
    while next_permutation(a):
        count += 1
    print(count, a)
    return 0

def target(driver, args):
    return entry_point
