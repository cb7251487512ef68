"""Exceptions in __init__, in methods called by it, in properties, operators, __iter__, __len__, __getitem__, class methods."""


class Even(object):
    made = []

    def __init__(self, n):
        Even.made.append(n)
        if n % 2:
            raise ValueError('odd %d' % n)
        self.n = n
        self.check()

    def check(self):
        if self.n > 100:
            raise OverflowError('large')

    @property
    def half(self):
        if self.n == 0:
            raise ZeroDivisionError('zero')
        return self.n // 2

    def __add__(self, other):
        return Even(self.n + other.n + 1 - 1)

    def __getitem__(self, i):
        if i >= self.n:
            raise IndexError('no %d' % i)
        return i * i

    def __len__(self):
        if self.n == 6:
            raise KeyError('len')
        return self.n

    @classmethod
    def parse(cls, text):
        return cls(int(text))


def attempt(k):
    if k == 0:
        return Even(3).n
    if k == 1:
        return Even(102).n
    if k == 2:
        return Even(0).half
    if k == 3:
        return (Even(60) + Even(60)).n
    if k == 4:
        return sum([x for x in Even(4)]) + Even(4)[4]
    if k == 5:
        return len(Even(6))
    if k == 6:
        return Even.parse('12').n
    if k == 7:
        return Even.parse('1z').n
    return 5 if Even(6) else 7


def entry_point(argv):
    for k in range(8 + len(argv)):
        try:
            print(k, attempt(k))
        except ValueError as e:
            print(k, 'ValueError', str(e) if k == 0 else '')
        except OverflowError as e:
            print(k, str(e))
        except ZeroDivisionError as e:
            print(k, str(e))
        except IndexError as e:
            print(k, str(e))
        except LookupError:
            print(k, 'LookupError')
    print(Even.made)
    return 0

def target(driver, args):
    return entry_point
