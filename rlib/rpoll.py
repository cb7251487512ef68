"""Waiting for descriptors: poll and select.

Takes:   {descriptor: events}, or lists of descriptors; how long.
Leaves:  the descriptors that are ready; PollError, SelectError (with errno).
Example: poll({fd: POLLIN}, 100) == [(fd, POLLIN)]
"""
import os

from rpython.rlib import _rsocket_rffi as _c
from rpython.rtyper.lltypesystem import lltype, rffi

eventnames = ['POLLIN', 'POLLPRI', 'POLLOUT', 'POLLERR', 'POLLHUP', 'POLLNVAL', 'POLLRDNORM', 'POLLRDBAND', 'POLLWRNORM', 'POLLWRBAND',
              'POLLMSG']
eventnames = [_name for _name in eventnames if _name in _c.constants]
globals().update([(_name, _c.constants[_name]) for _name in eventnames])

FD_SETSIZE = _c.FD_SETSIZE


class PollError(Exception):
    def __init__(self, errno):
        self.errno = errno

    def get_msg(self):
        return os.strerror(self.errno)

    def __str__(self):
        return self.get_msg()


class SelectError(PollError):
    pass


def poll(fddict, timeout=-1):
    """[(descriptor, events)] of those that are ready, after at most so many milliseconds (-1: when one is). An interrupted call waits
    no longer and gives []."""
    count = len(fddict)
    pollfds = lltype.malloc(_c.pollfdarray, count, flavor='raw')
    try:
        i = 0
        for fd, events in fddict.items():
            rffi.setintfield(pollfds[i], 'c_fd', fd)
            rffi.setintfield(pollfds[i], 'c_events', events)
            rffi.setintfield(pollfds[i], 'c_revents', 0)
            i += 1
        ready = rffi.cast(lltype.Signed, _c.poll(pollfds, count, timeout))
        if ready < 0:
            if _c.geterrno() == _c.EINTR:
                return []
            raise PollError(_c.geterrno())
        result = []
        for i in range(count):
            events = rffi.getintfield(pollfds[i], 'c_revents')
            if events:
                result.append((rffi.getintfield(pollfds[i], 'c_fd'), events))
        return result
    finally:
        lltype.free(pollfds, flavor='raw')


def _filled(fds):
    """A fd_set of these descriptors, and the largest of them."""
    largest = -1
    fdset = lltype.malloc(rffi.CCHARP.TO, _c.fd_set_size, flavor='raw', zero=True)
    for fd in fds:
        if not 0 <= fd < FD_SETSIZE:
            lltype.free(fdset, flavor='raw')
            raise SelectError(_c.EINVAL)
        _c.FD_SET(fd, fdset)
        largest = max(largest, fd)
    return fdset, largest


def _ready(fds, fdset):
    return [fd for fd in fds if _c.FD_ISSET(fd, fdset)]


def select(inl, outl, excl, timeout=-1.0, handle_eintr=False):
    """The descriptors of each list that are ready to be read, to be written, or have something special, after at most so many
    seconds (-1: when one is). handle_eintr: an interrupted call gives nothing instead of SelectError."""
    sets = []
    nfds = -1
    try:
        for fds in [inl, outl, excl]:
            fdset, largest = _filled(fds)
            sets.append(fdset)
            nfds = max(nfds, largest)
        if timeout < 0.0:
            ready = _select(nfds + 1, sets, lltype.nullptr(_c.timeval))
        else:
            with lltype.scoped_alloc(_c.timeval) as wait:
                seconds = int(timeout)
                rffi.setintfield(wait, 'c_tv_sec', seconds)
                rffi.setintfield(wait, 'c_tv_usec', int((timeout - seconds) * 1000000.0))
                ready = _select(nfds + 1, sets, wait)
        if ready < 0:
            if handle_eintr and _c.geterrno() == _c.EINTR:
                return [], [], []
            raise SelectError(_c.geterrno())
        return _ready(inl, sets[0]), _ready(outl, sets[1]), _ready(excl, sets[2])
    finally:
        for fdset in sets:
            lltype.free(fdset, flavor='raw')


def _select(nfds, sets, wait):
    return rffi.cast(lltype.Signed, _c.select(nfds, sets[0], sets[1], sets[2], wait))
