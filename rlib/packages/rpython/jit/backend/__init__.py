"""rpython.jit.backend: only what targets import of it."""
