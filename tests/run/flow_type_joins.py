"""Variables that get values of several kinds on several paths: int and bool, int and float, char and text, subclasses, None, lists grown and not."""


class A(object):
    name = 'A'


class B(A):
    name = 'B'

    def only_b(self):
        return 'only'


class C(A):
    name = 'C'


def number(kind, n):
    if kind == 0:
        x = n
    elif kind == 1:
        x = n > 0
    else:
        x = 2
    return x + 1


def floating(kind, n):
    x = 1
    if kind:
        x = 0.25
    for i in range(n):
        x = x * 2
    return x


def text(kind, n):
    s = 'c'
    if kind == 1:
        s = 'word'[n:]
    elif kind == 2:
        s = 'word'[n]
    elif kind == 3:
        s = str(n)
    return s + '|'


def thing(kind):
    x = None
    if kind == 1:
        x = B()
    elif kind == 2:
        x = C()
    elif kind == 3:
        x = A()
    return x


def listing(kind, n):
    items = [n]
    if kind:
        items = []
        for i in range(n):
            items.append(i)
    else:
        items = items * 3
    return items


def entry_point(argv):
    one = len(argv)
    print([number(k, one) for k in range(3)], [floating(k, 2 * one) for k in (1, 1)], [text(k, one) for k in range(4)])
    for k in range(4):
        x = thing(k)
        if isinstance(x, B):
            print(x.only_b(), x.name)
        else:
            print('-' if x is None else x.name)
    print(listing(0, one), listing(1, 3), listing(1, 0))
    x = thing(one)
    y = x if x is not None else A()
    z = B() if one == 1 else C()
    print(y.name, z.name, [t.name for t in [y, z, A()]], (z.name if isinstance(z, C) else 'b'))
    total = 0
    total += 0.5 if one == 2 else 1
    print(total == 1, -True + one, True + True, (one == 1) * 10, [False, True][one], 'ab'[one == 1])
    return 0

def target(driver, args):
    return entry_point
