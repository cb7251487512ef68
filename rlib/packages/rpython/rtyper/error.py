"""Errors of rtyping by name."""


class TyperError(Exception):
    """A program that cannot be given low-level types."""


class MissingRTypeOperation(TyperError):
    """An operation that these types do not have."""
