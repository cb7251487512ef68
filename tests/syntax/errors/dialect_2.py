# A file of Python 2.
print "hello"
exec "x = 1" in {}
try:
    raise ValueError, 1
except ValueError, e:
    print >>x, e,
def f(a, (b, c)=(1, 2)):
    return `a` <> 0777L
x = print                           # S001: expected an expression, found keyword 'print'
def g(a: int): pass                 # S028: a parameter annotation is Python 3
def h(*, a): pass                   # S028: a lone '\*' among the parameters is Python 3
*a, b = c                           # S028: a starred expression is Python 3
None = 1                            # S018: cannot assign to None
True = 1
x = 089                             # S011: 8 and 9 are no octal digits
return 1                            # S023
def i():
    yield 1
    return 2                        # S025: with a value in a Python 2 generator
raise x from y                      # S028: 'raise ... from' is Python 3
def i():
    x = 1
    global x
é = 1                               # S009: names of Python 2 are ASCII
