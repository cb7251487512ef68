"""The middle of a chained comparison is evaluated once, the end only when needed."""


class Log(object):
    def __init__(self):
        self.text = ''

    def value(self, name, x):
        self.text += name
        return x


def entry_point(argv):
    log = Log()
    print(log.value('a', 1) < log.value('b', 2) < log.value('c', 3))
    print(log.value('d', 5) < log.value('e', 2) < log.value('f', 3))
    print(log.text)
    return 0


def target(driver, args):
    return entry_point
