"""Which handler takes an exception: the first that matches, tuples of classes, bases first, bare, handlers that raise."""


class A(Exception):
    pass


class B(A):
    pass


class C(B):
    pass


def raise_it(n):
    if n == 0:
        raise A()
    if n == 1:
        raise B()
    if n == 2:
        raise C()
    if n == 3:
        raise KeyError('k')
    if n == 4:
        [n][n]
    if n == 5:
        {n: n}[n + 1]
    return 'none'


def first(n):
    try:
        return raise_it(n)
    except C:
        return 'C'
    except (B, KeyError):
        return 'B or KeyError'
    except LookupError:
        return 'LookupError'
    except A:
        return 'A'


def base_first(n):
    try:
        raise_it(n)
    except A:
        return 'A'
    except Exception:
        return 'Exception'
    return 'none'


def bare(n):
    try:
        raise_it(n)
    except IndexError:
        return 'index'
    except:
        return 'bare'
    else:
        return 'else'


def handler_raises(n):
    try:
        try:
            raise_it(n)
        except B:
            raise KeyError('from handler')
        except KeyError:
            raise B()
    except B:
        return 'outer B'
    except LookupError:
        return 'outer lookup'
    except A:
        return 'outer A'
    return 'none'


def entry_point(argv):
    for n in range(len(argv) + 6):
        try:
            print(n, first(n), base_first(n), bare(n), handler_raises(n))
        except Exception:
            print('not here')
    return 0

def target(driver, args):
    return entry_point
