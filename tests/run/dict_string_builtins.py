"""A word count over a longer text, dict literals with computed keys."""


def entry_point(argv):
    text = 'it was the best of times it was the worst of times it was the age of wisdom'
    counts = {}
    for word in text.split(' '):
        try:
            counts[word] += 1
        except KeyError:
            counts[word] = 1
    for word in counts:
        print(word, counts[word])
    base = 'k'
    d = {base + '1': 1, base + '2': 2}
    print(d['k1'] + d['k2'])
    return 0


def target(driver, args):
    return entry_point
