"""Override result."""


class A(object):
    def run(self):
        return 1


class B(A):
    def run(self):    #! error: A027 the result of B\.run\(\) is str here, but int in a function that can.*help: overriding methods, and functions that
        return 'x'


def entry_point(argv):
    a = A() if len(argv) > 1 else B()
    print(a.run())
    return 0


def target(driver, args):
    return entry_point
