"""NonConstant: a value the annotator must not take for a constant."""


class NonConstant(object):
    """`NonConstant(x)` is x, whose value the translator forgets."""

    def __new__(cls, constant):
        return constant
