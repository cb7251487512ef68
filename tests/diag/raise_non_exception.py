"""Raising what is no exception."""


class NotAnException(object):
    pass


def entry_point(argv):
    if len(argv) > 2:
        raise NotAnException()  #! error: NotAnException|exception
    raise 'text'                #! error: str|exception


def target(driver, args):
    return entry_point
