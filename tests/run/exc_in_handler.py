"""An exception in an except clause, in else, in finally."""


def attempt(kind):
    log = []
    try:
        try:
            if kind == 0:
                raise KeyError('k')
            log.append('body')
        except KeyError:
            log.append('handler')
            raise ValueError('in handler')
        else:
            log.append('else')
            if kind == 1:
                raise ValueError('in else')
        finally:
            log.append('finally')
            if kind == 2:
                raise ValueError('in finally')
    except ValueError:
        log.append('caught')
    return ' '.join(log)


def entry_point(argv):
    for kind in range(4):
        print(attempt(kind))
    return 0


def target(driver, args):
    return entry_point
