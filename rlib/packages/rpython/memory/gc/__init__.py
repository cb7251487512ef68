"""rpython.memory.gc: only the hooks of a collector."""
