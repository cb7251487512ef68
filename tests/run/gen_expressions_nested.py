"""Generator expressions: nested, with conditions, over dicts and generators, in any, all, sum, min, join, dict, set, sorted; lazy."""

log = []


def note(x):
    log.append(x)
    return x


def entry_point(argv):
    one = len(argv)
    print(sum(x * x for x in range(5)), sum(x * y for x in range(4) for y in range(x)), max(len(w) for w in ['a', 'bbb', 'cc']))
    print(any(note(x) > 1 for x in [0, 1, 2, 3, 4]), log, all(note(x) < 2 for x in [0, 5, 1]), log)
    print(','.join(str(x) for x in range(3) if x != one), sorted(w[::-1] for w in 'ab cd'.split()), set(x % 3 for x in range(10)) == {0, 1, 2})
    print(dict((k, v) for v, k in enumerate('abc')), list(x for row in [[1, 2], [], [3]] for x in row), [x for x in (y + 1 for y in range(3))])
    squares = (x * x for x in range(10))
    print(next(squares), next(squares), sum(squares), sum(squares))
    d = {'a': 1, 'b': 2}
    print(min((v, k) for k, v in d.items()), ''.join(k * v for k, v in d.items()), sum(1 for x in 'banana' if x == 'a'))
    numbers = [0, 1]
    numbers.extend(x * x for x in range(2, 5))
    numbers += (x for x in (7, 8))
    print(numbers)
    del log[:]
    lazy = (note(x) for x in [1, 2, 3])
    log.append(0)
    print(next(lazy), log)
    return 0

def target(driver, args):
    return entry_point
