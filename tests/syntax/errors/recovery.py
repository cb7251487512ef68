# Several errors in one run, none of them a consequence of another.
import os

x = (1 +)                           # S001: expected an expression, found '\)'
y = 3


def f(a, b:
    return a                        # ^ S006: this '\(' is never closed


def g(a):
    if a = 1:                       # S033: assignment cannot stand inside
        return 2
    elif a == 2:
        return 3 3                  # S001: expected end of line, found number '3'
    else:
        pass
    return


class C(object)                     # S032: ':' is missing
    def m(self):
        return self.(x)             # S001: expected an attribute name, found '\('

    def n(self):
        for in range(3):            # S001: expected an expression, found keyword 'in'
            pass
        else:
            pass
        while True:
            import                  # S001: expected a module name, found end of line

try:
    f(1 2)                          # S001: expected ',' or '\)', found number '2'
except ValueError:
    z = [1, 2                       # S006: this '\[' is never closed
    w = {3: 4}
finally:
    pass

def h():
    return os.path.join('a', 'b'    # S006: this '\(' is never closed

def i():
    x = ]                           # S007: '\]' closes nothing
    y = (1, [2, 3)]                 # S007: '\)' cannot close '\['
    return y

lambda x, x=1 2: 3                  # S001
def class(x): pass                  # S001: expected the function's name, found keyword 'class'


def diff_bytes a, b, fromfile=b'', tofile=b'',      # S001: expected '\(', found name 'a'
               fromfiledate=b'', tofiledate=b''):
    return a                        # all this belongs to the broken line


raise TypeError
    "argument should be a str",     # S002: unexpected indentation
    a)
table = {
    'a': [1, 2],
    'b: [3, 4],                     # S008: this string is never closed
    'c': [5, 6],
}
def j():
    return 1 +                      # S001: expected an expression, found end of line
