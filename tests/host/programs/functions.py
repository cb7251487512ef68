# defaults, stars, keyword-only, positional-only, closures
def plain(a, b=2, c=3):
    return (a, b, c)

print(plain(1), plain(1, c=5), plain(b=7, a=8), plain(*[1, 2]), plain(**{'a': 1, 'c': 9}))

def stars(first, *rest, sep='-', **options):
    return (first, rest, sep, sorted(options.items()))

print(stars(1), stars(1, 2, 3), stars(1, 2, sep='+', x=1, y=2), stars(*(1, 2), *[3], **{'q': 1}, **{'r': 2}))

def only(a, /, b, *, c=4, d):
    return (a, b, c, d)

print(only(1, 2, d=3), only(1, b=5, d=6, c=7))

def errors(thunk):
    try:
        print(thunk())
    except TypeError as e:
        print('TypeError:', e)

errors(lambda: plain())
errors(lambda: plain(1, 2, 3, 4))
errors(lambda: plain(1, a=2))
errors(lambda: plain(1, x=2))
errors(lambda: only(1, 2))
errors(lambda: only(a=1, b=2, d=3))
errors(lambda: (lambda a, b: 0)(1))
errors(lambda: (lambda a, b, c: 0)())
errors(lambda: 3())

def counter():
    n = 0
    def bump(by=1):
        nonlocal n
        n += by
        return n
    return bump

c, d = counter(), counter()
c(); c(5)
print(c(), d(), c.__closure__[0].cell_contents)

total = 0
def add(n):
    global total
    total += n
add(3); add(4)
print(total)

def outer(x):
    def middle():
        def inner():
            return x * 2
        return inner
    return middle()()
print(outer(21))

adders = [lambda x, n=n: x + n for n in range(3)]
print([f(10) for f in adders])
late = [lambda: n for n in range(3)]
print([f() for f in late])

def fact(n):
    return 1 if n < 2 else n * fact(n - 1)
print(fact(25))

def with_attributes():
    "doc"
    return with_attributes.calls
with_attributes.calls = 42
print(with_attributes(), with_attributes.__doc__, with_attributes.__name__, with_attributes.__dict__)

def annotated(a: int, b: 'str' = 'x', *c: float, d: list = None, **e: dict) -> bool:
    pass
print(sorted(annotated.__annotations__), annotated.__defaults__, annotated.__kwdefaults__)
print(plain.__code__.co_varnames, stars.__code__.co_argcount, stars.__code__.co_flags & 12)

def deco(tag):
    def wrap(f):
        def inner(*args):
            return (tag, f(*args))
        inner.__name__ = f.__name__
        return inner
    return wrap

@deco('a')
@deco('b')
def decorated(x):
    return x
print(decorated(5), decorated.__name__)

def unbound():
    try:
        print(later)
    except UnboundLocalError as e:
        print('unbound')
    later = 1
unbound()
def deleted():
    x = 1
    del x
    try:
        x
    except NameError:
        print('deleted')
deleted()
try:
    undefined_name
except NameError as e:
    print(e)
first, *middle, last = range(6)
print(first, middle, last)
(a, (b, *c)), d = (1, (2, 3, 4)), 5
print(a, b, c, d)
x = y = [1]
x.append(2)
print(y)
if (n := len(y)) > 1:
    print('walrus', n)
