"""Exceptions in the middle of comprehensions, calls, operators, conditions and arguments: what was evaluated before stays done."""


class Recorder(object):
    def __init__(self):
        self.log = []

    def see(self, x):
        self.log.append(x)
        return x

    def fail(self, x):
        self.log.append(-x)
        raise ValueError('at %d' % x)


def three(a, b, c):
    return a + b + c


def attempt(r, kind, n):
    if kind == 0:
        return three(r.see(1), r.see(2), r.see(3)) + r.see(10 // n)
    if kind == 1:
        return sum([r.see(i) // (i - 2 * n) for i in range(5)])
    if kind == 2:
        return three(r.see(1), r.fail(2), r.see(3))
    if kind == 3:
        return r.see(0) or r.fail(5) or r.see(6)
    if kind == 4:
        return (r.see(1) and r.see(n)) + [r.see(7)][r.see(n)]
    if kind == 5:
        d = {r.see(1): r.see(2), r.fail(3): r.see(4)}
        return len(d)
    x = [0, 0]
    x[r.see(n)] = r.see(5) // r.see(n - n)
    return x[0]


def entry_point(argv):
    for n in (1, 0):
        for kind in range(7):
            r = Recorder()
            try:
                print(kind, attempt(r, kind, n * len(argv)), r.log)
            except ValueError as e:
                print(kind, str(e), r.log)
            except ZeroDivisionError:
                print(kind, 'division', r.log)
            except IndexError:
                print(kind, 'index', r.log)
    return 0

def target(driver, args):
    return entry_point
