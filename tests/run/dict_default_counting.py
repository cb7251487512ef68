"""Counting, grouping, inverting and merging with dicts, as programs do: get, setdefault, in, nested dicts."""


def count(words):
    counts = {}
    for w in words:
        counts[w] = counts.get(w, 0) + 1
    return counts


def group(words):
    groups = {}
    for w in words:
        if len(w) not in groups:
            groups[len(w)] = []
        groups[len(w)].append(w)
    return groups


def invert(d):
    result = {}
    for key, value in d.items():
        result.setdefault(value, []).append(key)
    return result


def merge(a, b):
    result = dict(a)
    for key in b:
        result[key] = result[key] + b[key] if key in result else b[key]
    return result


def bigrams(text):
    table = {}
    for i in range(len(text) - 1):
        row = table.setdefault(text[i], {})
        row[text[i + 1]] = row.get(text[i + 1], 0) + 1
    return table


def entry_point(argv):
    words = 'one two three two one two six ten'.split()
    counts = count(words)
    print(counts, group(words), invert(counts))
    print(merge({'a': 1, 'b': 2}, {'b': 3, 'c': 4 * len(argv)}), merge({}, {}))
    table = bigrams('banana bandana')
    for c in sorted(table):
        print(c, sorted(table[c].items()))
    best = ''
    for w in counts:
        if best == '' or counts[w] > counts[best]:
            best = w
    print(best, max(counts.items(), key=lambda item: item[1]))
    return 0

def target(driver, args):
    return entry_point
