"""Decorators that wrap, that register, that take arguments."""

REGISTRY = {}


def register(name):
    def decorate(f):
        REGISTRY[name] = f
        return f
    return decorate


def twice(f):
    def wrapper(x):
        return f(f(x))
    return wrapper


@register('double')
def double(x):
    return x * 2


@register('quadruple')
@twice
def quadruple(x):
    return x * 2


def entry_point(argv):
    print(double(3), quadruple(3))
    for name in ['double', 'quadruple']:
        print(REGISTRY[name](5))
    return 0


def target(driver, args):
    return entry_point
