"""Bound methods as values: stored, compared, in lists and dicts, of several classes, called later, as callbacks with state."""


class Button(object):
    def __init__(self):
        self.handlers = []

    def on(self, handler):
        self.handlers.append(handler)

    def press(self, n):
        return [h(n) for h in self.handlers]


class Counter(object):
    def __init__(self, start):
        self.n = start

    def add(self, k):
        self.n += k
        return self.n

    def sub(self, k):
        self.n -= k
        return self.n


class Loud(Counter):
    def add(self, k):
        return Counter.add(self, k * 100)


class Log(object):
    def __init__(self):
        self.lines = []

    def write(self, k):
        self.lines.append('k%d' % k)
        return len(self.lines)


def entry_point(argv):
    a, b, log = Counter(0), Loud(1000), Log()
    button = Button()
    button.on(a.add)
    button.on(a.sub)
    button.on(b.add)
    button.on(log.write)
    print(button.press(3 * len(argv)), button.press(1), log.lines)
    f = a.add
    a.n = 50
    print(f(1), f(1), a.n, a.add == f, a.add == b.add, a.add == a.sub)
    table = {'+': a.add, '-': a.sub}
    for c in '+-+':
        table[c](10)
    print(a.n, [g(2) for g in [b.add, b.sub, a.add]])
    g = b.add if len(argv) == 1 else None
    print(g is None, g(1) if g is not None else 0)
    return 0

def target(driver, args):
    return entry_point
