"""Raising what is no exception."""


class NotAnException(object):
    pass


def entry_point(argv):
    raise NotAnException()      #! error: NotAnException.*exception|exception.*NotAnException


def target(driver, args):
    return entry_point
