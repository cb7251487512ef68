"""enumerate with a start, zip of lists of unequal lengths and kinds, reversed, range with every step, nested and with indexes."""


def entry_point(argv):
    one = len(argv)
    print(list(enumerate('abc')), list(enumerate(['x'], 5)), [i * c for i, c in enumerate('abcd', one) if i % 2])
    print(list(zip([1, 2, 3], 'ab')), list(zip('ab', [1.5, 2.5], (True, False))), list(zip([], [1])), [a + b for a, b in zip(range(3), range(10, 20))])
    print(list(reversed([1, 2, 3])), ''.join(reversed('abc')), list(reversed(range(4))), [x for x in reversed((1, one))])
    for start in (0, 5, -3):
        for stop in (0, 4, -4):
            print(start, stop, [list(range(start * one, stop, step)) for step in (1, 2, -1, -3)])
    r = range(one, 10, 3)
    print(len(r), r[1], r[-1], 4 in r, 5 in r, sum(r), max(r), list(r)[::-1], [r[i] for i in range(len(r))], len(range(5, 0)), len(range(0, 10, 3)))
    try:
        print(list(range(0, 5, one - 1)))
    except ValueError:
        print('step of zero')
    for i, (a, (b, c)) in enumerate(zip('xy', zip([1, 2], 'pq'))):
        print(i, a, b, c)
    matrix = [[1, 2, 3], [4, 5, 6]]
    print([[row[i] for row in matrix] for i in range(3)], [list(pair) for pair in zip(matrix[0], matrix[1])], dict(zip('ab', [1, 2])))
    return 0

def target(driver, args):
    return entry_point
