"""What goes wrong with binary formats."""


class StructError(Exception):
    """A format or the data for it is wrong."""

    def __init__(self, msg):
        self.msg = msg

    def __str__(self):
        return self.msg


class StructOverflowError(StructError):
    """A number does not fit its format."""
