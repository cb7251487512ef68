"""With no exit."""


class A(object):
    def __enter__(self):
        return self


def entry_point(argv):
    with A() as a:    #! error: A009 A has no attribute '__exit__'.*help: define the method in the class
        pass
    return 0


def target(driver, args):
    return entry_point
