"""Imports a name that cycle_a has not defined yet."""
from support.cycle_a import first       #! error: first


def second():
    return first()
