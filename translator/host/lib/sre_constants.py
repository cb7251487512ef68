"""sre_constants: the exception of re under its old name."""
from re import error
