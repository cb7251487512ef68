"""Override kwnames."""


class A(object):
    def run(self, x):
        return x


class B(A):
    def run(self, y):
        return y


def entry_point(argv):
    a = A() if len(argv) > 1 else B()
    return a.run(x=3)    #! error: A011 B\.run\(\) has no parameter 'x'


def target(driver, args):
    return entry_point
