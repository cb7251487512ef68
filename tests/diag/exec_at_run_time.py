"""exec and eval at run time."""


def entry_point(argv):
    exec('x = 1')               #! error: exec
    return eval('1 + 1')        #! error: eval


def target(driver, args):
    return entry_point
