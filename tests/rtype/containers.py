"""Lists, ranges, tuples, dicts: helpers by representation; indices known to be non-negative are cheaper."""


def total(items):
    result = 0
    for item in items:
        result += item
    return result


def fixed(n):
    items = [0] * n
    for i in range(n):
        items[i] = i * i
    return total(items) + items[-1]


def growing(n):
    items = []
    while n > 0:
        items.append((n, 'x'))
        n -= 1
    a, b = items.pop()
    return a + len(b)


def table(words):
    counts = {}
    for word in words:
        counts[word] = counts.get(word, 0) + 1
    return counts


def entry_point(argv):
    return fixed(len(argv)) + growing(len(argv)) + len(table(argv))
