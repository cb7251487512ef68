"""Override args."""


class A(object):
    def run(self, x):
        return 1


class B(A):
    def run(self):
        return 2


def entry_point(argv):
    a = A() if len(argv) > 1 else B()
    return a.run(3)    #! error: A011 B\.run\(\) takes 0 arguments, 1 is given


def target(driver, args):
    return entry_point
