def functions(x):
    def g():
        pass
    f = lambda y: y

    class C(object):
        pass
    return g, f, C


def sets(x):
    return {*x}


lambda_generator = lambda x: (yield x)


def any_keywords(x, **k):
    return x


def stars(x, y):
    a, *b = x
    return [*x], {**y}, x(**y), x(*y, 1)


def source(x):
    exec("x")
    return eval("x"), locals()


def pattern(x):
    match x:
        case [a, b]:
            return a
        case {"k": v}:
            return v


def matrix(x):
    return x @ x
