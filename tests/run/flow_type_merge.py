"""One variable with two subclasses, with None and an instance, with bool and int."""


class Base(object):
    def name(self):
        return 'base'


class Left(Base):
    def name(self):
        return 'left'


class Right(Base):
    def name(self):
        return 'right'


def pick(n):
    if n == 0:
        x = Left()
    elif n == 1:
        x = Right()
    else:
        x = None
    return x


def entry_point(argv):
    for n in range(3):
        x = pick(n)
        if x is not None:
            print(x.name())
        else:
            print('none')
    y = 5
    if len(argv) == 1:
        y = True
    print(y + 1)
    return 0


def target(driver, args):
    return entry_point
