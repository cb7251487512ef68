f() = 1                             # S018: cannot assign to a function call
None = 1                            # S018: cannot assign to None
1 = x                               # S018: cannot assign to a literal
'a' = x                             # S018: a literal
x + 1 = 2                           # S018: an expression
a, b() = c                          # S018: a function call
[a, 1] = c                          # S018: a literal
(a, (b, None)) = c                  # S018: None
x == y = z                          # S018: a comparison
f() += 1                            # S018: augmented assignment cannot assign to a function call
a, b += 1                           # S018: augmented assignment cannot assign to a tuple
del f()                             # S018: cannot delete a function call
del 1, a                            # S018: cannot delete a literal
del *a                              # S018: cannot delete a starred
for 1 in x: pass                    # S018: a literal
for f() in x: pass                  # S018: a function call
with a as 1: pass                   # S018: a literal
with a as f(): pass                 # S018: a function call
[x for 1 in y]                      # S018: a literal
(f() := 1)                          # S018: ':=' cannot assign to a function call
(a.b := 1)                          # S018: ':=' cannot assign to an attribute
x := 1                              # S001: expected end of line, found ':='
*a = b                              # S031: cannot stand alone
*a, *b = c                          # S031: two starred targets
a = *b                              # S031: cannot stand alone
*a                                  # S031: cannot stand alone
return_ = (*a)                      # S031: cannot stand alone
a, b: int = 1                       # S018: only a single target can be annotated
f(): int                            # S018: only a single target
__debug__ = 1                       # S018: __debug__
lambda: x = 1                       # S018: a lambda
x = yield = 1                       # S018: a yield # S025
f'{a}' = 1                          # S018: an f-string
... = 1                             # S018: the ellipsis
a if b else c = 1                   # S018: a conditional expression
{a: b} = c                          # S018: a dict display
(x for x in y) = 1                  # S018: a generator expression
f(a=1)(b) = 3                       # S018
