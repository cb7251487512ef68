"""Raise str."""


def entry_point(argv):
    raise 'error'    #! error: F022 'error' is raised, which is no exception.*help: raise an exception class or an instance


def target(driver, args):
    return entry_point
