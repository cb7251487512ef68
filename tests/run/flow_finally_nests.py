"""try/finally in try/finally in loops: return, break, continue and raise from every depth, and the order of what runs."""


class Stop(Exception):
    pass


def run(log, how):
    for i in range(3):
        try:
            log.append('a%d' % i)
            try:
                if how == 'continue' and i == 0:
                    continue
                if how == 'break' and i == 1:
                    break
                if how == 'return' and i == 1:
                    return 'returned'
                if how == 'raise' and i == 1:
                    raise Stop()
                if how == 'index':
                    log.append(['x'][i])
            finally:
                log.append('b%d' % i)
                try:
                    if how == 'inner' and i == 1:
                        raise Stop()
                except Stop:
                    log.append('caught')
                finally:
                    log.append('c%d' % i)
            log.append('d%d' % i)
        except Stop:
            log.append('e%d' % i)
        except IndexError:
            log.append('f%d' % i)
            if i == 2:
                return 'after'
        else:
            log.append('g%d' % i)
        finally:
            log.append('h%d' % i)
    else:
        log.append('else')
    return 'end'


def entry_point(argv):
    for how in ('none', 'continue', 'break', 'return', 'raise', 'index', 'inner'):
        log = []
        result = run(log, how)
        print(how, result, ' '.join(log))
    return 0

def target(driver, args):
    return entry_point
