"""rpython.conftest: the options of RPython's test runs, which programs look at when they are imported."""


class Options(object):
    """The options as they are without a command line."""
    view = False
    viewloops = False
    viewdeps = False
    viewtrees = False
    backend = None
    pdb = False
    verbose = 0


option = Options()
