"""rpython.memory: only what targets import of the collectors."""
