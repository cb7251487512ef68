"""Three-part finally and reraise in the old syntax."""


def act(log):
    try:
        try:
            raise ValueError, 'first'
        except ValueError, e:
            log.append('caught')
            raise
    finally:
        log.append('finally')


def entry_point(argv):
    log = []
    try:
        act(log)
    except ValueError:
        log.append('outer')
    print ' '.join(log)
    return 0


def target(driver, args):
    return entry_point
