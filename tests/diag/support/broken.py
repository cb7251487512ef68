"""Does not parse."""

value = 1 +                             #! error: S001|expression
