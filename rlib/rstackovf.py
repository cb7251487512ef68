"""Runaway recursion as an exception.

`except StackOverflow:` catches it in a translated program; untranslated it is what the host raises.
"""

try:
    StackOverflow = RecursionError
except NameError:
    StackOverflow = RuntimeError

_StackOverflow = StackOverflow


def check_stack_overflow():
    """To be called first in a handler of StackOverflow; kept for programs written for RPython."""
    pass
