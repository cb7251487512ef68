"""try, except by class and by base, else, finally, the exception's attributes."""


class MyError(Exception):
    def __init__(self, code):
        self.code = code


class SubError(MyError):
    pass


class Other(Exception):
    pass


def act(n):
    if n == 1:
        raise MyError(10)
    if n == 2:
        raise SubError(20)
    if n == 3:
        raise Other()
    if n == 4:
        raise ValueError('bad')
    return n


def attempt(n):
    try:
        result = act(n)
    except SubError as e:
        return 'sub %d' % e.code
    except MyError as e:
        return 'my %d' % e.code
    except (Other, ValueError):
        return 'other or value'
    else:
        return 'fine %d' % result


def entry_point(argv):
    for n in range(6):
        print(attempt(n))
    return 0


def target(driver, args):
    return entry_point
