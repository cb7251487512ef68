"""An exception instance made at import time is part of the program when it is raised."""


class Failure(Exception):
    def __init__(self, message):
        self.message = message          #! error: A005 attribute 'message' of Failure is str here but int


NUMBERED = Failure(3)                   #! note: int in an instance of import time


def fail(n):
    if n == 1:
        raise Failure('one')
    if n == 2:
        raise NUMBERED


def entry_point(argv):
    try:
        fail(len(argv))
    except Failure as e:
        print(e.message)
    return 0


def target(driver, args):
    return entry_point
