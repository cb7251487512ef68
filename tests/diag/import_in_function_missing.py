"""An import inside a function of a module that does not exist."""


def entry_point(argv):
    import no_such_module_here  #! error: no_such_module_here
    return 0


def target(driver, args):
    return entry_point
