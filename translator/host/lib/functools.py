"""functools: functions that make others."""

WRAPPER_ASSIGNMENTS = ('__module__', '__name__', '__qualname__', '__doc__')
WRAPPER_UPDATES = ('__dict__',)

reduce = reduce


class partial(object):
    def __new__(*args, **keywords):
        if len(args) < 2:
            raise TypeError("type 'partial' takes at least one argument")
        cls, func, args = args[0], args[1], args[2:]
        if not callable(func):
            raise TypeError("the first argument must be callable")
        if isinstance(func, partial):
            args = func.args + args
            keywords = dict(func.keywords, **keywords)
            func = func.func
        self = object.__new__(cls)
        self.func = func
        self.args = args
        self.keywords = keywords
        return self

    def __call__(self, *args, **keywords):
        if keywords:
            return self.func(*(self.args + args), **dict(self.keywords, **keywords))
        return self.func(*(self.args + args), **self.keywords)

    def __repr__(self):
        parts = [repr(self.func)] + [repr(arg) for arg in self.args]
        parts += ['%s=%r' % item for item in self.keywords.items()]
        return 'functools.partial(%s)' % ', '.join(parts)


class partialmethod(object):
    def __init__(self, func, *args, **keywords):
        self.func = func
        self.args = args
        self.keywords = keywords

    def __get__(self, instance, owner=None):
        return partial(self.func.__get__(instance, owner), *self.args, **self.keywords)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    for name in assigned:
        if hasattr(wrapped, name):
            setattr(wrapper, name, getattr(wrapped, name))
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    def decorate(wrapper):
        return update_wrapper(wrapper, wrapped, assigned, updated)
    return decorate


def cmp_to_key(compare):
    class Key(object):
        def __init__(self, obj):
            self.obj = obj

        def __lt__(self, other):
            return compare(self.obj, other.obj) < 0

        def __gt__(self, other):
            return compare(self.obj, other.obj) > 0

        def __eq__(self, other):
            return compare(self.obj, other.obj) == 0

        def __le__(self, other):
            return compare(self.obj, other.obj) <= 0

        def __ge__(self, other):
            return compare(self.obj, other.obj) >= 0

        __hash__ = None

    return Key


def _derived(cls, root):
    """The three orderings that follow from `root` and equality."""
    first = getattr(cls, root)
    strict = root in ('__lt__', '__gt__')
    same_way, other_way = ('__lt__', '__gt__') if root in ('__lt__', '__le__') else ('__gt__', '__lt__')

    def smaller(self, other):
        answer = first(self, other)
        return answer if answer is NotImplemented or strict else answer and not self == other

    def smaller_or_equal(self, other):
        answer = first(self, other)
        return answer if answer is NotImplemented or not strict else answer or self == other

    def larger(self, other):
        answer = smaller_or_equal(self, other)
        return answer if answer is NotImplemented else not answer

    def larger_or_equal(self, other):
        answer = smaller(self, other)
        return answer if answer is NotImplemented else not answer

    return {same_way: smaller, same_way.replace('t_', 'e_'): smaller_or_equal,
            other_way: larger, other_way.replace('t_', 'e_'): larger_or_equal}


def total_ordering(cls):
    roots = [name for name in ('__lt__', '__le__', '__gt__', '__ge__')
             if getattr(cls, name, None) is not getattr(object, name, None)]
    if not roots:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    for name, function in _derived(cls, roots[0]).items():
        if name not in roots:
            function.__name__ = name
            setattr(cls, name, function)
    return cls


def lru_cache(maxsize=128, typed=False):
    from collections import namedtuple
    CacheInfo = namedtuple('CacheInfo', ['hits', 'misses', 'maxsize', 'currsize'])

    def decorate(function, limit=maxsize):
        known = {}
        counts = [0, 0]

        def wrapper(*args, **keywords):
            key = (args, tuple(sorted(keywords.items())))
            if typed:
                key += (tuple([type(arg) for arg in args]),)
            if key in known:
                counts[0] += 1
                value = known.pop(key)
            else:
                counts[1] += 1
                value = function(*args, **keywords)
                if limit is not None and known and len(known) >= limit:
                    known.pop(next(iter(known)))
            if limit is None or limit > 0:
                known[key] = value
            return value

        def cache_clear():
            known.clear()
            counts[:] = [0, 0]

        wrapper.cache_info = lambda: CacheInfo(counts[0], counts[1], limit, len(known))
        wrapper.cache_clear = cache_clear
        return update_wrapper(wrapper, function)

    if callable(maxsize):
        return decorate(maxsize, 128)
    return decorate


def cache(function):
    return lru_cache(maxsize=None)(function)


class cached_property(object):
    def __init__(self, func):
        self.func = func
        self.attrname = func.__name__
        self.__doc__ = func.__doc__

    def __set_name__(self, owner, name):
        self.attrname = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        value = self.func(instance)
        instance.__dict__[self.attrname] = value
        return value


def singledispatch(function):
    registry = {object: function}

    def dispatch(cls):
        for base in cls.__mro__:
            if base in registry:
                return registry[base]
        return function

    def register(cls, implementation=None):
        if implementation is None:
            return lambda f: register(cls, f)
        registry[cls] = implementation
        return implementation

    def wrapper(*args, **keywords):
        return dispatch(type(args[0]))(*args, **keywords)

    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = registry
    return update_wrapper(wrapper, function)
