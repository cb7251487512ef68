"""print(…, file=x) to an object that has a write method."""


class Log(object):
    def __init__(self):
        self.pieces = []

    def write(self, text):
        self.pieces.append(text)


def entry_point(argv):
    n = len(argv)
    log = Log()
    print('a', n, file=log)
    print('b', 'c', sep='-', end='', file=log)
    print(file=log)
    print(n * 2.5, end='!' * n, file=log)
    print(len(log.pieces))
    print(''.join(log.pieces))
    return 0


def target(driver, args):
    return entry_point
