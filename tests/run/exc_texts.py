"""str() and repr() of exceptions: of none, one, several arguments, prebuilt, with constructors of their own, and raised by
operations."""


class Own(Exception):
    pass


class Keeps(Exception):
    def __init__(self, text):
        self.text = text


class Passes(Exception):
    def __init__(self, text, number):
        Exception.__init__(self, text)
        self.number = number


class Says(Exception):
    def __str__(self):
        return 'it says'


PREBUILT = ValueError('prebuilt')
PAIR = Own('pair', 3)
KEY = KeyError('key')


def show(e):
    print(str(e), repr(e), '%s|%r' % (e, e), e)


def raised(n, what):
    if what == 0: raise ValueError('a text')
    if what == 1: raise ValueError
    if what == 2: raise ValueError()
    if what == 3: raise KeyError('a key')
    if what == 4: raise Own('a', n)
    if what == 5: raise Own(n)
    if what == 6: raise Own(n, 2.5, 'c', True)
    if what == 7: raise Keeps('kept')
    if what == 8: raise Passes('passed', n)
    if what == 9: raise Says('unsaid')
    if what == 10: raise PREBUILT
    if what == 11: raise PAIR
    if what == 12: raise KEY
    if what == 13: raise IOError(2, 'no such thing')
    if what == 14: raise Own(2.5)
    if what == 15: raise Own("it's")
    if what == 16: raise Own('')


def by_operation(n, what):
    zero = n - n
    if what == 0: return n // zero
    if what == 1: return n % zero
    if what == 2: return int(1.5 * n / zero)
    if what == 3: return int(1.5 % zero)
    if what == 4: return n << -n
    if what == 5: return int(float('nan') * n)
    if what == 6: return int(1e300 * 1e300 * n)
    if what == 7: return len('a'.split('' * n))
    if what == 8: return ord('abc'[10 * n])
    if what == 9: return [n][5 * n]
    if what == 10: return 'abc'.index('x' * n)
    if what == 11: return min([n][n:])
    if what == 12:
        a, b = [n]
        return a + b
    if what == 13:
        a, b = [n, 2, 3]
        return a + b
    if what == 14: return int('x' * n)
    if what == 15: return int(float('x' * n))
    if what == 16: return int('12' * n, 99)
    if what == 17: return int(n / zero)
    if what == 18: return [n].pop(7)
    if what == 19: return [n][n:].pop()
    if what == 20:
        l = [n]
        l[3] = 1
    if what == 21: return len([n][::zero])
    if what == 22: [n].remove(5)
    if what == 23: return int('12 3', 8)
    if what == 24: return int('-' * n)
    if what == 25: return max([n][n:])
    if what == 26: return int('0x' * n, 16)
    return 0


def entry_point(argv):
    n = len(argv)
    for what in range(17):
        try:
            raised(n, what)
        except IOError as e:
            print(str(e))
        except Exception as e:
            show(e)
    for what in range(27):
        try:
            print(by_operation(n, what))
        except Exception as e:
            print(what, e)
    d = {1: 1}
    try:
        for key in d:
            d[key + 1] = 0
    except RuntimeError as e:
        print(e)
    for text in ['1_000', '1__0', '_1', '1_', ' 12 ', '+7', '-0']:
        try:
            print(int(text), float(text))
        except ValueError as e:
            print(e)
    for text in ['0b11', '0o17', '0x_1f', '0', '00']:
        try:
            print(int(text, 0))
        except ValueError as e:
            print(e)
    return 0


def target(driver, args):
    return entry_point
