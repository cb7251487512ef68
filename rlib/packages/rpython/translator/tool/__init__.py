"""rpython.translator.tool: how C is compiled for a program."""
