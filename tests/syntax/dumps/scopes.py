x = 1


def outer(a, b=lambda: x, *args, c, **kw):
    global x
    y = a

    def inner():
        nonlocal y
        y = b
        return [a + z + w for z in kw if z for w in z]

    class C(a):
        y = y
        __private = a

        def m(self, __arg):
            self.__private = __arg
            return super().m(y), (__class__ for i in y)

        def n(self):
            return self.__private

        class D:
            def __o(self): return __class__

    def gen():
        yield (t := a)
        return [last := u for u in t]

    return inner, C, {k: v for k, v in args}, {s for s in (lambda q: q + c)(x)}


async def co():
    async for i in x:
        await i
    return [j async for j in x]


def f():
    def g():
        def h():
            return deep
        return h
    deep = 1
    del deep
    for i in range(3):
        import os.path, sys as system
        with x as (one, [two, *three]):
            pass
        try:
            pass
        except E as e:
            pass
        match x:
            case [p, *rest] | {'k': p, **rest}:
                pass
            case C(attr=q) as whole if q:
                pass
    x: int
    (unbound): int
