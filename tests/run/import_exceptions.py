"""Exceptions raised and caught, with and finally, while importing."""

LOG = []


class Manager(object):
    def __enter__(self):
        LOG.append('enter')
        return self

    def __exit__(self, kind, value, traceback):
        LOG.append('exit')
        return kind is KeyError


with Manager():
    raise KeyError('swallowed')
try:
    with Manager():
        raise ValueError('passes')
except ValueError as _e:
    LOG.append(str(_e))
finally:
    LOG.append('finally')


def entry_point(argv):
    print(' '.join(LOG))
    return 0


def target(driver, args):
    return entry_point
