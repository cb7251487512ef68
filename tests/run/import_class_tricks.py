"""Class decorators, type() with three arguments, multiple inheritance at import time, setattr on classes."""


def with_tag(tag):
    def decorate(cls):
        cls.tag = tag
        return cls
    return decorate


@with_tag('first')
class A(object):
    pass


@with_tag('second')
class B(A):
    pass


Made = type('Made', (A,), {'tag': 'made', 'number': 5})

for _cls, _n in [(A, 1), (B, 2)]:
    setattr(_cls, 'number', _n)


def entry_point(argv):
    for x in [A(), B(), Made()]:
        print(x.tag, x.number)
    return 0


def target(driver, args):
    return entry_point
