"""rpython.rtyper: only the low-level type system, which programs import from here."""
