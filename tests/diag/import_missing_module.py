"""A module that does not exist."""
import no_such_module           #! error: no_such_module.*PYTHONPATH


def entry_point(argv):
    return 0


def target(driver, args):
    return entry_point
