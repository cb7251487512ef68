"""Functions defined at run time: the classes that the translator makes of them.

A function inside a translated one that uses what varies becomes an instance of a class of its own, which holds what it uses, and whose
`__call__` is the function (translator/flow/closure.c). Untranslated, functions are those of Python, and nothing of this is used.
"""


class Closure(object):
    """The base of all closures."""


class Variables(object):
    """The base of the instances that hold variables."""


def make_closure(name, function):
    """A class for one function at one place; `function` takes the instance first."""
    class closure(Closure):
        pass

    closure.__name__ = name
    closure.__call__ = function
    return closure


def make_variables(name):
    """A class for the variables of one function that inner functions use."""
    class variables(Variables):
        pass

    variables.__name__ = name
    return variables
