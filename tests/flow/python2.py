# dialect: 2


def parameters((a, b), c):
    print a, b,
    print
    print "x", `c`
    return a / b


def raising(x):
    try:
        raise ValueError, "bad"
    except ValueError, e:
        pass
    if x <> 3:
        raise KeyError, (1, 2)
    raise IndexError


def leaking(c):
    i = 0
    l = [i for i in c]
    return i, l
