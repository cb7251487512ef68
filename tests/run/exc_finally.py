"""The order of finally blocks: normally, with an exception, with return, break and continue."""


class Log(object):
    def __init__(self):
        self.text = ''

    def add(self, s):
        self.text += s


def returns(log):
    try:
        log.add('a')
        return 1
    finally:
        log.add('b')


def raises(log):
    try:
        try:
            log.add('c')
            raise ValueError('x')
        finally:
            log.add('d')
    except ValueError:
        log.add('e')
    return 2


def loops(log):
    for i in range(4):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            log.add(str(i))
        finally:
            log.add('f')
    return 3


def overrides(log):
    try:
        raise KeyError('lost')
    finally:
        log.add('g')
        return 4


def nested(log):
    try:
        try:
            return 5
        finally:
            log.add('h')
    finally:
        log.add('i')


def entry_point(argv):
    log = Log()
    print(returns(log), raises(log), loops(log), overrides(log), nested(log))
    print(log.text)
    return 0


def target(driver, args):
    return entry_point
