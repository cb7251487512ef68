"""Dispatch on two objects, and classes that can be extended.

Idea:    `pair(a, b)` is a tuple of the class pairtype(type(a), type(b)). Each class of pairs derives from those of the
         pairs of base classes, so that a method put there is found by both types, the left one counting first.
Example: class __extend__(pairtype(int, str)):
             def add((x, y)): ...
         pair(3, 'x').add()
"""


class extendabletype(type):
    """Metaclass: `class __extend__(X)` puts its names into X instead of making a class."""

    def __new__(cls, name, bases, namespace):
        if name != '__extend__':
            return super(extendabletype, cls).__new__(cls, name, bases, namespace)
        for base in bases:
            for key, value in list(namespace.items()):
                if key not in ('__module__', '__qualname__', '__doc__', '__dict__', '__weakref__'):
                    setattr(base, key, value)
        return None

    def __init__(cls, name, bases, namespace):
        super(extendabletype, cls).__init__(name, bases, namespace)


def pair(a, b):
    """The two as one object, whose class both types decide."""
    return pairtype(a.__class__, b.__class__)((a, b))


pairtypecache = {}


def pairtype(cls1, cls2):
    """The class of pairs of instances of these classes."""
    try:
        return pairtypecache[cls1, cls2]
    except KeyError:
        pass
    name = 'pairtype(%s, %s)' % (cls1.__name__, cls2.__name__)
    bases = [pairtype(base, cls2) for base in cls1.__bases__] + [pairtype(cls1, base) for base in cls2.__bases__]
    made = extendabletype(name, tuple(bases) or (tuple,), {})
    pairtypecache[cls1, cls2] = made
    return made


def pairmro(cls1, cls2):
    """The pairs of base classes in the order of dispatch."""
    for base2 in cls2.__mro__:
        for base1 in cls1.__mro__:
            yield (base1, base2)


class DoubleDispatchRegistry(object):
    """A table from pairs of classes, in which a missing pair is that of its base classes."""

    def __init__(self):
        self._registry = {}
        self._cache = {}

    def __getitem__(self, clspair):
        try:
            return self._cache[clspair]
        except KeyError:
            pass
        for candidate in pairmro(*clspair):
            if candidate in self._registry:
                self._cache[clspair] = self._registry[candidate]
                return self._registry[candidate]
        raise KeyError(clspair)

    def __setitem__(self, clspair, value):
        self._registry[clspair] = value
        self._cache = self._registry.copy()


def doubledispatch(func):
    """A function that is chosen by the classes of its first two arguments; `register` adds one."""
    return DoubleDispatchFunction(func)


class DoubleDispatchFunction(object):
    """What @doubledispatch makes of a function."""

    def __init__(self, func):
        self._registry = DoubleDispatchRegistry()
        self._default = func

    def __call__(self, arg1, arg2, *args, **kwargs):
        try:
            func = self._registry[type(arg1), type(arg2)]
        except KeyError:
            func = self._default
        return func(arg1, arg2, *args, **kwargs)

    def register(self, cls1, cls2):
        def decorator(func):
            self._registry[cls1, cls2] = func
            return func
        return decorator
