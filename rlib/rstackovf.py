"""Runaway recursion as an exception.

`except StackOverflow:` catches it, translated and untranslated: it is a RuntimeError everywhere.
"""

StackOverflow = RuntimeError
_StackOverflow = StackOverflow


def check_stack_overflow():
    """To be called first in a handler of StackOverflow; kept for programs written for RPython."""
    pass
