"""Interpreters written in RPython, a folder each, smallest first."""
