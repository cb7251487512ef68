"""Dict and set comprehensions: conditions, two loops, over dicts, tuples of keys, later keys win, nested ones."""


def entry_point(argv):
    n = 4 * len(argv)
    squares = {i: i * i for i in range(n)}
    print(squares, {v: k for k, v in squares.items()}, {k for k in squares if k % 2})
    print({c: c.upper() for c in 'hello'}, {i % 3: i for i in range(10)}, {(x, y): x * y for x in range(3) for y in range(x)})
    table = {w: {c: w.count(c) for c in w} for w in ['aab', 'bc']}
    print(table, table['aab']['a'])
    lists = {k: [j for j in range(k)] for k in (0, 2)}
    lists[0].append(7)
    print(lists, sorted({len(w) for w in 'a bb cc ddd'.split()}), {i for i in []}, {i: i for i in []})
    print(sum({i: i for i in range(5)}.values()), [k + str(v) for k, v in {'a': 1}.items()], len({x // 2 for x in range(9)}))
    return 0

def target(driver, args):
    return entry_point
