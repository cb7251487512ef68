"""Functions as values, argument binding, specialisation."""
from rpython.rlib.objectmodel import specialize


class Style(object):
    def __init__(self, width):
        self.width = width

    def _freeze_(self):
        return True

    def pad(self, text):
        return text + ' ' * self.width


NARROW = Style(1)
WIDE = Style(9)


def add(a, b=1):
    return a + b


def half(a):
    return a / 2.0


def many(first, *rest):
    for item in rest:
        first += item
    return first


def keywords(a, b, c=0.5):
    return a, b, c


@specialize.argtype(0)
def show(x):
    return str(x)


@specialize.arg(0)
def scale(factor, x):
    if factor == 1:
        return x
    return x * float(factor)


@specialize.memo()
def width_of(style):
    return style.width


@specialize.call_location()
def placed(x):
    return x


def recursive(n):
    if n == 0:
        return []
    rest = recursive(n - 1)
    rest.append(n)
    return rest


def never():
    raise ValueError


def declared(n: int, x: float) -> str:
    return str(n + x)


def entry_point(argv):
    n = len(argv)
    f = add
    if n > 2:
        f = half
    style = NARROW
    if n > 3:
        style = WIDE
    callbacks = {'add': add, 'half': half}
    print(f(n), callbacks[argv[0]](n + 3), many(1), many(1, 2.5), many(n, 2, 3))
    print(keywords(c=2, a='x', b=None), keywords(*('y', argv)))
    print(show(n), show('x'), show([1]), scale(1, n), scale(3, n), NARROW.pad('x'), width_of(style))
    print(placed(n), placed('x'), len(recursive(n)))
    if n > 100:
        never()
    declared(n, n)
    method = argv[0].upper
    bound = argv.append
    bound(method())
    return 0
