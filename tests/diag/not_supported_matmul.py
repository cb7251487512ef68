"""Not supported matmul."""


def entry_point(argv):
    return argv @ argv    #! error: F011 the operator `@` cannot be translated.*help: call a method instead


def target(driver, args):
    return entry_point
