"""Values that are lists and dicts."""


def entry_point(argv):
    groups = {}
    for word in 'apple bob cat ant boy art'.split(' '):
        first = word[0]
        if first not in groups:
            groups[first] = []
        groups[first].append(word)
    for key in groups:
        print(key, ','.join(groups[key]))
    nested = {'x': {'y': 5}}
    nested['x']['z'] = 6
    print(nested['x']['z'], len(nested['x']))
    return 0


def target(driver, args):
    return entry_point
