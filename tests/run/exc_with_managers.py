"""with: nested, several in one, swallowing or not, return, break and continue through it, exceptions in __enter__ and __exit__."""


class Problem(Exception):
    pass


log = []


class Manager(object):
    def __init__(self, name, swallow=False, fail_enter=False, fail_exit=False):
        self.name = name
        self.swallow = swallow
        self.fail_enter = fail_enter
        self.fail_exit = fail_exit

    def __enter__(self):
        log.append('+' + self.name)
        if self.fail_enter:
            raise Problem(self.name)
        return self.name.upper()

    def __exit__(self, kind, value, traceback):
        log.append('-' + self.name + ('' if value is None else '!'))
        if self.fail_exit:
            raise KeyError(self.name)
        return self.swallow


def loop():
    i = -1
    for i in range(4):
        with Manager('l%d' % i) as name:
            if i == 0:
                continue
            if i == 2:
                break
            log.append(name)
    with Manager('r'):
        return i


def two(swallow):
    with Manager('a', swallow) as a, Manager('b') as b:
        log.append(a + b)
        raise Problem('body')
    return 'after'


def attempt(n):
    try:
        if n == 0:
            return two(True)
        if n == 1:
            return two(False)
        if n == 2:
            with Manager('o', True):
                with Manager('e', False, True):
                    log.append('never')
            return 'entered'
        if n == 3:
            with Manager('x', False, False, True):
                log.append('body')
            return 'never'
        with Manager('y', True, False, True):
            raise Problem('lost')
        return 'never'
    except Problem as e:
        return 'Problem'
    except KeyError:
        return 'KeyError'


def entry_point(argv):
    print(loop(), ' '.join(log))
    for n in range(len(argv) + 4):
        del log[:]
        print(attempt(n), ' '.join(log))
    return 0

def target(driver, args):
    return entry_point
