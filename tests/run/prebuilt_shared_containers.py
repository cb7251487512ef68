"""Lists, dicts and sets of import time that several places share; some only read, some changed; nested and empty ones."""

LIMITS = [10, 20, 30]
EMPTY = []
CACHE = {}
NAMES = {'one': 1, 'two': 2}
MATRIX = [[0] * 3 for _ in range(3)]
SAME = [LIMITS, LIMITS, [1]]
WORDS = set(['if', 'else'])
NESTED = {'a': {'x': [1]}, 'b': {}}


class Holder(object):
    limits = LIMITS

    def __init__(self):
        self.names = NAMES
        self.matrix = MATRIX


HOLDER = Holder()


def slow(n):
    if n in CACHE:
        return CACHE[n]
    result = n if n < 2 else slow(n - 1) + slow(n - 2)
    CACHE[n] = result
    return result


def entry_point(argv):
    one = len(argv)
    print(slow(40), len(CACHE), CACHE[10])
    HOLDER.matrix[one][2] = 7
    MATRIX[0].append(4)
    print(HOLDER.matrix, SAME[0] is SAME[1], SAME[0] is LIMITS, Holder.limits is LIMITS)
    SAME[1].append(40)
    LIMITS[0] += one
    print(LIMITS, SAME, HOLDER.limits[-1])
    NAMES['three'] = 3
    del HOLDER.names['one']
    EMPTY.append('no longer')
    NESTED['b']['y'] = NESTED['a']['x']
    NESTED['b']['y'].append(2)
    print(sorted(NAMES), EMPTY, NESTED['a'], NESTED['b'], 'if' in WORDS, 'then' in WORDS, len(WORDS))
    return 0

def target(driver, args):
    return entry_point
