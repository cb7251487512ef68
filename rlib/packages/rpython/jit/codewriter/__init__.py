"""rpython.jit.codewriter: only the part that targets import."""
