"""rpython.jit: only the part that targets import."""
