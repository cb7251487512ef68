"""Operands, arguments, items and targets are evaluated from left to right."""


class Log(object):
    def __init__(self):
        self.text = ''

    def note(self, name, value):
        self.text += name
        return value

    def items(self, name):
        self.text += name
        return [0, 0, 0]


def three(a, b, c):
    return a * 100 + b * 10 + c


def entry_point(argv):
    log = Log()
    print(log.note('a', 1) + log.note('b', 2) * log.note('c', 3))
    print(three(log.note('d', 1), c=log.note('e', 2), b=log.note('f', 3)))
    t = (log.note('g', 1), [log.note('h', 2), log.note('i', 3)], {log.note('j', 4): log.note('k', 5)})
    log.items('m')[log.note('n', 1)] = log.note('l', 7)
    print(log.text, t[0])
    return 0


def target(driver, args):
    return entry_point
