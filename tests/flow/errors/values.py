from rpython.rlib.rarithmetic import ovfcheck


def formats(x, y):
    "%d %s" % x.y
    "%d %s" % (1,)
    "%(a)s" % x
    f"{x:^5}"
    "{:5}".format(x)
    "{} {}".format(x)
    "{".format(x)


def prints(x, y):
    print(x, to=y)
    print(x, end=y)


def unpacking(x):
    a, b = 1, 2, 3
    c, d = (1, 2, x)


def raising(x):
    raise


def raises_number():
    raise 5


def catching(x):
    try:
        x()
    except x:
        pass


def names(x):
    getattr(x, x)
    getattr(x, "a", 1)


def overflow(x):
    y = x + 1
    ovfcheck(y)
    return ovfcheck(1 << 63)


class A(object):
    def m(self):
        super().nothing()
        return super().m
