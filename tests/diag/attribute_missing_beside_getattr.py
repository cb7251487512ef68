"""What never gets a value is reported beside getattr, hasattr, super() and loops that may be unrolled, too."""


class Base(object):
    def __init__(self):
        self.value = 1


class Sub(Base):
    def __init__(self):
        super(Sub, self).__init__()


def entry_point(argv):
    x = Sub()
    for i, arg in enumerate(argv):
        print(i, arg)
    print(getattr(x, 'other', 3), getattr(x, 'value'), hasattr(x, 'size'))
    return x.valeu              #! error: Sub has no attribute 'valeu'


def target(driver, args):
    return entry_point
