"""An unclosed string."""

NAME = 'never closed
#! error-above: S008|string


def target(driver, args):
    return None
