"""except E, e and raise E, value."""


class Problem(Exception):
    def __init__(self, code):
        self.code = code


def act(n):
    if n == 0:
        raise Problem, 7
    if n == 1:
        raise Problem(8)
    if n == 2:
        raise ValueError, 'text'
    if n == 3:
        raise KeyError
    return n


def entry_point(argv):
    for n in range(5):
        try:
            print act(n)
        except Problem, e:
            print 'problem', e.code
        except (ValueError, KeyError), e:
            print 'value or key'
    return 0


def target(driver, args):
    return entry_point
