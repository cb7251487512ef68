"""Catching built-in exceptions by their bases."""


def act(n):
    if n == 0:
        return [1][n + 1]
    if n == 1:
        return {1: 1}[n + 1]
    if n == 2:
        return 1 // (n - 2)
    if n == 3:
        return int('x')
    if n == 4:
        raise RuntimeError('r')
    if n == 5:
        raise StopIteration
    if n == 6:
        raise NotImplementedError
    if n == 7:
        raise MemoryError
    return n


def attempt(n):
    try:
        return act(n)
    except LookupError:
        return -1
    except ArithmeticError:
        return -2
    except ValueError:
        return -3
    except RuntimeError:
        return -4
    except Exception:
        return -5


def entry_point(argv):
    for n in range(9):
        print(attempt(n))
    return 0


def target(driver, args):
    return entry_point
