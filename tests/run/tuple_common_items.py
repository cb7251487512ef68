"""Tuples whose items differ in how they are held are compared: a character and a str, an int and a float, None and a str."""


def pick(n):
    if n > 5:
        return None
    return 'ab'[:n]


def entry_point(argv):
    n = len(argv)
    x = n + 0.5
    s = 'ab'[:n + 1]
    print((n, 1) == (n, x), (n, x) == (n, 1), (n, 1) == (n, x - 0.5), (n, 2) < (n, x), (n, 2) > (n, x))
    print((n, 'a') == (n, s), (n, 'a') == (n, s[:1]), (n, s) == (n, 'a'), (n, 'a') < (n, s), (n, s) != (n, 'b'))
    print((n, (3, 'a')) == (n, (3, s)), (n, (3, 'a')) == (n, (3.0, s[:1])))
    print(s in ('a', 'b'), s[:1] in ('a', 'b'), n in (0.5, 1.0), x in (1, 2), 'a' in (s, s[:1]))
    print((n, None) == (n, pick(n)), (n, pick(n)) == (n, None), (n, pick(n + 6)) == (n, None))
    return 0


def target(driver, args):
    return entry_point
