"""Brainfuck: the smallest interpreter, with all that an interpreter needs to be given a JIT."""
