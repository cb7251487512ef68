"""@signature: the declared types of a function's arguments and result.

Example: @signature(types.int(), types.str(), returns=types.str())   with types from rpython.rlib.types
"""
from rpython.rlib import types


def signature(*paramtypes, **kwargs):
    """One type for each argument, and `returns=`; all are checked when translating, where the function is called."""
    if 'returns' not in kwargs:
        raise TypeError("signature() needs `returns=`")
    returns = kwargs.pop('returns')
    if kwargs:
        raise TypeError("signature() has no option %s" % ', '.join(sorted(kwargs)))

    def decorate(func):
        func._signature_ = (paramtypes, returns)
        return func
    return decorate


def finishsigs(cls):
    """Tells the methods of a class what types.self() is in their signatures; decorates the class."""
    def finished(declared):
        return types.instance(cls) if isinstance(declared, types.SelfTypeMarker) else declared

    for value in list(cls.__dict__.values()):
        func = getattr(value, '__func__', value)
        if hasattr(func, '_signature_'):
            paramtypes, returns = func._signature_
            func._signature_ = (tuple([finished(declared) for declared in paramtypes]), finished(returns))
    return cls


class FieldSpec(object):
    """The declared type of an attribute."""

    def __init__(self, tp):
        self.tp = tp


class ClassSpec(object):
    """The declared types of the attributes of a class."""

    def __init__(self, fields, inherit=False):
        self.fields = fields
        self.inherit = inherit
