"""with: __exit__ runs on every way out."""


class Guard(object):
    def __init__(self, log):
        self.log = log

    def __enter__(self):
        self.log.append('enter')
        return self

    def __exit__(self, *args):
        self.log.append('exit')

    def touch(self):
        self.log.append('touch')


def normal(log):
    with Guard(log) as g:
        g.touch()
    return 1


def returning(log):
    with Guard(log):
        return 2


def raising(log):
    try:
        with Guard(log):
            raise ValueError('x')
    except ValueError:
        log.append('caught')
    return 3


def entry_point(argv):
    log = []
    print(normal(log), returning(log), raising(log))
    print(' '.join(log))
    return 0


def target(driver, args):
    return entry_point
