"""rpython.config: the options of a translation."""
