"""rpython.translator: only what programs import of the translator."""
