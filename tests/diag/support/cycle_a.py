"""Imports a name of cycle_b, which imports one of this."""
from support.cycle_b import second


def first():
    return second()
