"""bools: printing, arithmetic with them, conversion, short circuits."""


def truth(x):
    return bool(x)


def entry_point(argv):
    t = len(argv) == 1
    f = not t
    print(t, f, str(t), '%s' % f)
    print(t + t, t * 5, int(t), int(f), -t)
    print(truth(0), truth(5), truth(-1))
    print(t and f, t or f, not f)
    print(t == True, f == False, t != f, t > f)
    print([1, 2][t], 'xy'[f])
    n = 0
    if t:
        n += t
    print(n)
    return 0


def target(driver, args):
    return entry_point
