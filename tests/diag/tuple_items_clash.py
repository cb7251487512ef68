"""Tuples are compared item by item: what stands in one place must be comparable."""


def entry_point(argv):
    n = len(argv)
    print((n, 'a') == (n, {}))          #! error: A012.*tuple of \(int, str\) == tuple of
    print((n, n) != (n, 'b'))           #! error: A012.*tuple of \(int, int\) != tuple of \(int, str\)
    print((n, n) < (n, 'b'))            #! error: A012.*tuple of \(int, int\) < tuple of \(int, str\)
    print((n, (n, 1.5)) == (1.5, (n, 2)))
    print((n, 'a') == (n,))
    return 0


def target(driver, args):
    return entry_point
