"""super() over four levels, with arguments and results, skipping classes that do not define the method, in __init__ and properties."""


class A(object):
    def __init__(self, log):
        self.log = log
        self.log.append('A')

    def value(self, x):
        return x + 1

    @property
    def size(self):
        return 1

    def describe(self, prefix='', suffix=''):
        return prefix + 'A' + suffix


class B(A):
    def __init__(self, log, extra):
        super(B, self).__init__(log)
        self.extra = extra
        self.log.append('B')

    def describe(self, prefix='<', suffix='>'):
        return super(B, self).describe(suffix=suffix, prefix=prefix) + 'B'


class C(B):
    def value(self, x):
        return super(C, self).value(x * 2) + self.extra


class D(C):
    def __init__(self, log):
        super(D, self).__init__(log, extra=100)
        self.log.append('D')

    def value(self, x):
        if x > 10:
            return A.value(self, x)
        return super(D, self).value(x) * 2

    @property
    def size(self):
        return self.value(0) + 5

    def describe(self, prefix='[', suffix=']'):
        return super(D, self).describe() + super(D, self).describe(prefix)


def entry_point(argv):
    log = []
    objects = [A(log), B(log, 10), C(log, 20 * len(argv)), D(log)]
    print(' '.join(log))
    for o in objects:
        print(o.value(3), o.value(30), o.size, o.describe(), o.describe('(', ')'))
    return 0

def target(driver, args):
    return entry_point
