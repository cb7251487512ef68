"""Attributes, methods, class attributes, several instances."""


class Counter(object):
    step = 1
    name = 'counter'

    def __init__(self, start):
        self.value = start

    def increment(self):
        self.value += self.step
        return self

    def get(self):
        return self.value


def entry_point(argv):
    a = Counter(5)
    b = Counter(100)
    a.increment()
    a.increment().increment()
    b.step = 10
    b.increment()
    print(a.get(), b.get(), a.step, b.step, a.name, Counter.step)
    return 0


def target(driver, args):
    return entry_point
