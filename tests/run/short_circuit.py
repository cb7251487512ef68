"""and, or and not evaluate no more than they must, and give the operand."""


class Log(object):
    def __init__(self):
        self.calls = []

    def value(self, n):
        self.calls.append(n)
        return n


def entry_point(argv):
    log = Log()
    print(log.value(0) or log.value(5))
    print(log.value(3) or log.value(6))
    print(log.value(0) and log.value(7))
    print(log.value(4) and log.value(8))
    print(not log.value(0))
    name = '' or 'default'
    print(name)
    print(len(log.calls))
    for n in log.calls:
        print(n)
    return 0


def target(driver, args):
    return entry_point
