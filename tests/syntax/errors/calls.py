f(a=1, a=2)                         # S022: keyword argument 'a' is given twice
f(a=1, 2)                           # S021: positional argument behind a keyword
f(**a, 2)                           # S021: positional argument behind a keyword
f(**a, *b)                          # S021: '\*' stands behind '\*\*'
f(1=2)                              # S018: cannot assign to a literal: no keyword
f(None=2)                           # S018: cannot assign to None: no keyword
f(a.b=2)                            # S033: '=' behind an attribute
f(x for x in y, 1)                  # S021: needs parentheses
f(1, x for x in y)                  # S021: needs parentheses
f(a, b=1, *c, d=2, **e)
f(*a, b, *c)


def g(a, a): pass                   # S019: two parameters named 'a'
def g(a=1, b): pass                 # S020: without default
def g(*): pass                      # S020: a name must follow
def g(*, **k): pass                 # S020: a name must follow
def g(**k, a): pass                 # S020: nothing may follow
def g(*a, *b): pass                 # S020: a second '\*'
def g(a, /, b, /): pass             # S020: a second '/'
def g(/, a): pass                   # S020: must stand before '/'
def g(*a, /): pass                  # S020: '/' must stand before
def g(*a=1): pass                   # S020: no default
def g(a, (b, c)): pass              # S028: tuple as parameter
def g(a, *, b=1, c): pass
def g(*args, args): pass            # S019: two parameters
lambda a, a: 1                      # S019
lambda a=1, b: 1                    # S020
def g(1): pass                      # S001: expected a parameter name
def g(None): pass                   # S001: expected a parameter name, found keyword 'None'
