# dialect: 2
"""Raising and catching as Python 2 writes it: raise E, v; except (A, B), e; strings of exceptions; nested; re-raise; else."""


class Error(Exception):
    def __init__(self, msg, code=0):
        Exception.__init__(self, msg)
        self.msg = msg
        self.code = code


class Sub(Error):
    pass


def fail(n):
    if n == 0:
        raise Error, 'zero'
    if n == 1:
        raise Sub('one', 11)
    if n == 2:
        raise KeyError
    if n == 3:
        raise ValueError, 'three'
    if n == 4:
        raise IndexError('four')
    return n


def attempt(n):
    try:
        try:
            r = fail(n)
        except Sub, e:
            return 'Sub %s %d' % (e.msg, e.code)
        except (KeyError, ValueError), e:
            if isinstance(e, ValueError):
                raise
            return 'key'
        else:
            return 'else %d' % r
        finally:
            print 'finally',
    except Error, e:
        return 'Error %s %d' % (e, e.code)
    except ValueError, e:
        return 'ValueError %s' % (e,)
    except StandardError:
        return 'standard'


def entry_point(argv):
    for n in range(6):
        print attempt(n * len(argv))
    try:
        raise Error('a'), None
    except Exception, e:
        print e.__class__.__name__
    return 0

def target(driver, args):
    return entry_point
