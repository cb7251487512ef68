"""rpython.annotator: the names by which programs declare types."""
