"""How a function becomes a primitive: decorators that run at import time.

Takes:   a function of Scheme values.
Leaves:  the global variable of the given name, bound to a procedure that calls the function.
Example: @primitive('car', 1)           def car(w_pair): ...
         @variadic('vector', 0, -1)     def vector(args): ...
"""
from interpreters.lisp.objects import intern, w_false, w_true
from interpreters.lisp.procedures import (
    W_Comparison, W_Fold, W_Primitive, W_Primitive0, W_Primitive1, W_Primitive2, W_Primitive3)

FIXED = [W_Primitive0, W_Primitive1, W_Primitive2, W_Primitive3]


def define(name, w_value):
    intern(name).w_value = w_value


def alias(new, old):
    """One more name for a primitive."""
    define(new, intern(old).w_value)


def primitive(name, width):
    """A primitive of exactly `width` arguments, 0 to 3."""
    def decorate(function):
        define(name, FIXED[width](name, function))
        return function
    return decorate


def variadic(name, least, most):
    """A primitive that takes the list of its arguments; most is -1 for any number."""
    def decorate(function):
        define(name, W_Primitive(name, least, most, function))
        return function
    return decorate


def predicate(name):
    """A primitive of one argument whose function gives a bool."""
    def decorate(function):
        def as_object(w_object):
            if function(w_object):
                return w_true
            return w_false
        define(name, W_Primitive1(name, as_object))
        return function
    return decorate


def fold(name, w_start):
    """A primitive of two arguments extended to any number."""
    def decorate(function):
        define(name, W_Fold(name, w_start, function))
        return function
    return decorate


def comparison(name):
    """A bool function of two arguments extended to chains of them."""
    def decorate(function):
        define(name, W_Comparison(name, function))
        return function
    return decorate


def type_predicate(name, cls):
    """A predicate that asks for the class of its argument."""
    def is_instance(w_object):
        if isinstance(w_object, cls):
            return w_true
        return w_false
    define(name, W_Primitive1(name, is_instance))
