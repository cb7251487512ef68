"""contextmanager: values that it gives, clean-up in order, exceptions swallowed and replaced, nesting, methods, return and break out of the body, reuse in loops."""
from contextlib import contextmanager


class Log(object):
    def __init__(self):
        self.lines = []
        self.depth = 0

    def add(self, text):
        self.lines.append('.' * self.depth + text)

    @contextmanager
    def section(self, name):
        self.add('<' + name)
        self.depth += 1
        try:
            yield self.depth
        finally:
            self.depth -= 1
            self.add(name + '>')

    def flush(self):
        print(' '.join(self.lines))
        self.lines = []


class Wrong(Exception):
    def __init__(self, n):
        self.n = n


@contextmanager
def ignoring(log):
    try:
        yield
    except Wrong as e:
        log.add('ignored %d' % e.n)


@contextmanager
def replacing():
    try:
        yield 'value'
    except Wrong as e:
        raise ValueError('was %d' % e.n)


def leave(log, how):
    for i in range(5):
        with log.section('s%d' % i) as depth:
            if i == 1:
                continue
            if i == 2 and how == 'break':
                break
            if i == 2 and how == 'return':
                return depth * 100
            log.add('end')
    return -1


def entry_point(argv):
    one = len(argv)
    log = Log()
    with log.section('a') as outer:
        with log.section('b') as inner:
            log.add('%d%d' % (outer, inner))
    log.flush()
    for how in ['break', 'return', 'neither']:
        print(leave(log, how))
        log.flush()
    for n in range(3):
        with ignoring(log):
            with log.section('x'):
                if n == one:
                    raise Wrong(n)
                log.add('fine')
    log.flush()
    try:
        with replacing() as text:
            print(text)
            raise Wrong(7)
    except ValueError as e:
        print('ValueError', str(e))
    try:
        with ignoring(log), log.section('y'):
            raise KeyError('other')
    except KeyError:
        log.add('passed on')
    log.flush()
    print(log.depth)
    return 0


def target(driver, args):
    return entry_point
