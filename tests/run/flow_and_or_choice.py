"""`a and b or c` and its mirror choose between values whose conditions have other types; what is evaluated, how often, and which operand comes out."""


class Log(object):
    def __init__(self):
        self.calls = []

    def truth(self, n):
        self.calls.append(n)
        return n % 2 == 1

    def text(self, n):
        self.calls.append(n)
        return 't' * n

    def items(self, n):
        self.calls.append(n)
        return [n] * n


def entry_point(argv):
    n = len(argv)
    for k in range(n, n + 4):
        log = Log()
        print(k % 2 and 'odd' or 'even', k > 2 and str(k) or k > 1 and 'two' or 'small', (k == 3 or 'no') and 'last')
        first = log.truth(k) and log.text(k - 1) or log.text(k + 1)
        second = (log.items(k - 1) or log.text(k - 2)) and log.text(k)
        third = log.truth(k) and log.items(k - 1) and log.text(k) or log.items(k - 3) and 'some' or 'none'
        fourth = ((log.truth(k) or log.text(k - 2)) and (log.items(2) and 2.5 or 3.5)) or 0.5
        fifth = (not log.truth(k) and 'not') or (log.text(k) and 'text' or 'never')
        print(first, second, third, fourth, fifth, log.calls)
    print([k and (k > 0 and 'plus' or 'minus') or 'zero' for k in (n, n - 1, n - 2)], (True and 'x' or n), (False and n or 'y'), (n and False or 7) + 1)
    same = (n - 1 or n - 2) or n
    both = (n and n + 1) and n + 2
    print(same, both, [(a and b or c) for a in (0, 1) for b in (0, 1) for c in (0, 1)], [((a or b) and c) for a in (0, 1) for b in (0, 1) for c in (0, 1)])
    return 0


def target(driver, args):
    return entry_point
