"""Modules that programs of this folder import."""
