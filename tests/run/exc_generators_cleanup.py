"""Exceptions out of and through generators: in the middle of a loop, in finally, from close and throw, in expressions."""


class Closed(Exception):
    pass


log = []


def source(n):
    try:
        for i in range(n):
            log.append('y%d' % i)
            yield i
        log.append('end')
    finally:
        log.append('f')


def doubled(items):
    for x in items:
        if x == 3:
            raise ValueError('three')
        yield 2 * x


def guarded(items):
    it = doubled(items)
    while True:
        try:
            x = next(it)
        except StopIteration:
            log.append('stop')
            return
        except ValueError:
            log.append('value')
            yield -1
            return
        yield x


def closing():
    try:
        yield 1
        yield 2
    except GeneratorExit:
        log.append('exit')
        raise
    except Closed:
        log.append('closed')
        yield 3


def entry_point(argv):
    for n in (2, 5):
        del log[:]
        g = source(n)
        print(sum([x for x in guarded(g)]), ' '.join([e for e in log if e != 'f']))
        g.close()
    del log[:]
    total = 0
    numbers = source(6)
    try:
        for x in doubled(numbers):
            total += x
    except ValueError as e:
        print(total, str(e))
        numbers.close()
    g = closing()
    print(next(g))
    g.close()
    g = closing()
    print(next(g), g.throw(Closed()))
    try:
        next(g)
    except StopIteration:
        print('over')
    h = source(3)
    next(h)
    h.close()
    print(log[-3:], len(argv))
    return 0

def target(driver, args):
    return entry_point
