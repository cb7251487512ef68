from rpython.rlib.objectmodel import we_are_translated
from rpython.rlib.rarithmetic import ovfcheck
from rpython.rlib.unroll import unrolling_iterable

names = unrolling_iterable(["a", "b"])
DEBUG = False
SIZES = (1, 2, 4)


class Frozen(object):
    limit = 10

    def __init__(self, text):
        self.text = text

    def _freeze_(self):
        return True


class Open(object):
    pass


frozen = Frozen("fixed")
opened = Open()
opened.x = 5


def _make_adder(n):
    def add(x):
        return x + n
    return add


add_two = _make_adder(2)


def constants():
    x = 5
    x += 1
    return x * 2, "a" + "b", -x, SIZES[1], "abc"[1:], not x, ord('a'), str(12), f"{x}", "%d" % x, len(SIZES)


def dead_branch(x):
    if DEBUG:
        undefined_name(x)
    if we_are_translated():
        return 1
    return also_undefined


def attributes():
    return frozen.text, frozen.limit, Frozen.limit, opened.x


def unrolled(o):
    r = 0
    for n in names:
        if getattr(o, n) == 1:
            break
        r += 1
    else:
        r = 7
    return r


def checked(a, b):
    try:
        return ovfcheck(a + b)
    except OverflowError:
        return ovfcheck(-a)


def kinds(x):
    return isinstance(5, int), isinstance(x, (int, str)), isinstance(None, Open), hasattr(frozen, "text"), \
        getattr(frozen, "nothing", 3), issubclass(Frozen, object)


def tuples(a, *args):
    x, y = args
    a, x = x, a
    return args[0], len(args), x, y, a


def bool_of(x):
    y = bool(x)
    if y:
        return opened
    return frozen and x


def same_on_both(x):
    if x:
        y = 1
    else:
        y = 1
    return y
