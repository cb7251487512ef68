"""rpython.rtyper.tool: what is asked of the C compiler."""
