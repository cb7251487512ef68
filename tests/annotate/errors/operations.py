"""A012, A015 to A018, A030, A032: operations that make no sense."""


class Thing(object):
    pass


def triple(n):
    return n, n


def entry_point(argv):
    n = len(argv)
    n + argv[0]
    argv - argv
    argv[0][::2]
    pair = (1, 'one')
    pair[n]
    pair[2]
    a, b, c = triple(n)
    for i in n:
        pass
    n < argv[0]
    '%d' % argv[0]
    -argv
    d = {}
    d[argv] = 1
    x = []
    x.append(x)
    if n > 5:
        raise Thing()
    if n > 4:
        raise Thing
    n[0]
    len(n)
    for item in pair:
        pass
    return 0
