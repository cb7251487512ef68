"""Low-level helpers, which the rtyper instantiates for the low-level types of a program."""
