"""Sockets of IPv4 and of the UNIX domain.

Takes:   families, kinds, options and addresses as numbers and Address objects.
Leaves:  RSocket objects; CSocketError (with errno), SocketTimeout, GAIError, all of them SocketError.
Idea:    the calls are those of rlib/rt/sockets.c. Untranslated the module socket of the Python that runs does the same.
Example: s = RSocket(); s.connect(INETAddress('127.0.0.1', 80)); s.sendall('GET / HTTP/1.0\\r\\n\\r\\n'); s.recv(1000)
"""
import os

from rpython.rlib.objectmodel import we_are_translated
from rpython.rtyper.lltypesystem.lltype import Bool, Float, Ptr, Signed, Void, malloc
from rpython.rtyper.lltypesystem.rffi import llexternal
from rpython.rtyper.lltypesystem.rstr import STR, hlstr, llstr

c_new = llexternal('rpy_socket_new', [Signed, Signed, Signed], Signed)
c_call = llexternal('rpy_socket_call', [Signed, Signed, Signed, Signed], Signed)
c_address_call = llexternal('rpy_socket_address_call', [Signed, Signed, Ptr(STR), Signed], Signed)
c_accept = llexternal('rpy_socket_accept', [Signed], Signed)
c_name = llexternal('rpy_socket_name', [Signed, Bool], Signed)
c_host = llexternal('rpy_socket_host', [], Signed)
c_port = llexternal('rpy_socket_port', [], Signed)
c_family = llexternal('rpy_socket_family', [], Signed)
c_send = llexternal('rpy_socket_send', [Signed, Ptr(STR), Signed, Signed], Signed)
c_receive = llexternal('rpy_socket_receive', [Signed, Ptr(STR), Signed], Signed)
c_option = llexternal('rpy_socket_option', [Signed, Signed, Signed], Signed)
c_set_option = llexternal('rpy_socket_set_option', [Signed, Signed, Signed, Signed], Signed)
c_wait = llexternal('rpy_socket_wait', [Signed, Bool, Float], Signed)
c_resolve = llexternal('rpy_socket_resolve', [Ptr(STR)], Signed)
c_errno = llexternal('rpy_errno', [], Signed)
c_text_copy = llexternal('rpy_text_copy', [Ptr(STR)], Void)

# As on Linux.
AF_UNSPEC, AF_UNIX, AF_INET = 0, 1, 2
SOCK_STREAM, SOCK_DGRAM = 1, 2
IPPROTO_IP, IPPROTO_TCP, IPPROTO_UDP = 0, 6, 17
SOL_SOCKET = 1
SO_REUSEADDR, SO_TYPE, SO_ERROR, SO_BROADCAST, SO_SNDBUF, SO_RCVBUF, SO_KEEPALIVE = 2, 3, 4, 6, 7, 8, 9
TCP_NODELAY = 1
SHUT_RD, SHUT_WR, SHUT_RDWR = 0, 1, 2
MSG_PEEK, MSG_DONTWAIT = 2, 0x40
SOMAXCONN = 4096
INADDR_ANY = 0
EAGAIN, EINPROGRESS, EINVAL, ENOTCONN = 11, 115, 22, 107

LISTEN, SHUTDOWN, BLOCKING = range(3)           # the numbers of rlib/rt/sockets.c
BIND, CONNECT = range(2)


# ____________________________________________________________ errors

class SocketError(Exception):
    applevelerrcls = 'error'

    def get_msg(self):
        return ''

    def __str__(self):
        return self.get_msg()


class RSocketError(SocketError):
    """A mistake that no call made."""
    def __init__(self, message):
        self.message = message

    def get_msg(self):
        return self.message


class CSocketError(SocketError):
    """A call failed."""
    def __init__(self, errno):
        self.errno = errno

    def get_msg(self):
        return os.strerror(self.errno)


class SocketTimeout(SocketError):
    applevelerrcls = 'timeout'

    def get_msg(self):
        return 'timed out'


class GAIError(SocketError):
    """A name has no address; the number is getaddrinfo's, without its sign."""
    applevelerrcls = 'gaierror'

    def __init__(self, errno):
        self.errno = errno

    def get_msg(self):
        return 'name resolution failed (%d)' % self.errno


def last_error():
    return CSocketError(c_errno())


def _check(result):
    if result < 0:
        raise last_error()
    return result


def _text(length):
    s = malloc(STR, length)
    c_text_copy(s)
    return hlstr(s)


# ____________________________________________________________ addresses

class Address(object):
    family = AF_UNSPEC

    def get_family(self):
        return self.family

    def _host(self):
        raise NotImplementedError

    def _port(self):
        return 0


class INETAddress(Address):
    """A host by name or number, '' for any, '<broadcast>'; and a port."""
    family = AF_INET

    def __init__(self, host, port):
        if not 0 <= port <= 0xffff:
            raise RSocketError('port must be 0-65535.')
        self.host = gethostbyname(host).get_host() if _must_be_resolved(host) else _number_of(host)
        self.port = port

    def get_host(self):
        return self.host

    def get_port(self):
        return self.port

    def eq(self, other):
        return isinstance(other, INETAddress) and other.host == self.host and other.port == self.port

    def _host(self):
        return self.host

    def _port(self):
        return self.port


class UNIXAddress(Address):
    family = AF_UNIX

    def __init__(self, path):
        if len(path) >= 108:
            raise RSocketError('AF_UNIX path too long')
        self.path = path

    def get_path(self):
        return self.path

    def eq(self, other):
        return isinstance(other, UNIXAddress) and other.path == self.path

    def _host(self):
        return self.path


def _number_of(host):
    if host == '':
        return '0.0.0.0'
    if host == '<broadcast>':
        return '255.255.255.255'
    return host


def _must_be_resolved(host):
    """Is it a name, no number?"""
    if host == '' or host == '<broadcast>':
        return False
    for c in host:
        if not ('0' <= c <= '9' or c == '.'):
            return True
    return host.count('.') != 3


def gethostbyname(name):
    """The first IPv4 address of a host."""
    if we_are_translated():
        length = c_resolve(llstr(name))
        if length == -1:
            raise last_error()
        if length < 0:
            raise GAIError(-1 - length)
        return INETAddress(_text(length), 0)
    import socket
    try:
        return INETAddress(socket.gethostbyname(name), 0)
    except OSError as e:
        raise GAIError(abs(e.errno))


def _heard_address():
    """The address the last call told."""
    family = c_family()
    port = c_port()
    host = _text(c_host())
    if family == AF_UNIX:
        return UNIXAddress(host)
    return INETAddress(host, port)


# ____________________________________________________________ sockets

class RSocket(object):
    """A socket. `timeout` in seconds, below 0 for none."""

    def __init__(self, family=AF_INET, type=SOCK_STREAM, proto=0, fd=-1):
        if fd < 0:
            if we_are_translated():
                fd = _check(c_new(family, type, proto))
            else:
                fd = _untranslated_new(family, type, proto)
        self.fd = fd
        self.family = family
        self.type = type
        self.proto = proto
        self.timeout = -1.0

    def fileno(self):
        return self.fd

    def detach(self):
        """The descriptor, which close will not close any more."""
        fd = self.fd
        self.fd = -1
        return fd

    def close(self):
        fd = self.detach()
        if fd >= 0:
            os.close(fd)

    def _wait(self, writing):
        if self.timeout > 0.0 and _check(_poll(self.fd, writing, self.timeout)) == 0:
            raise SocketTimeout()

    def bind(self, address):
        _check(_address_call(BIND, self.fd, address._host(), address._port()))

    def listen(self, backlog):
        _check(_plain_call(LISTEN, self.fd, max(backlog, 0)))

    def connect(self, address):
        result = _address_call(CONNECT, self.fd, address._host(), address._port())
        if result < 0 and self.timeout > 0.0 and _errno() == EINPROGRESS:
            self._wait(True)
            error = self.getsockopt_int(SOL_SOCKET, SO_ERROR)
            if error:
                raise CSocketError(error)
        elif result < 0:
            raise _last_error()

    def connect_ex(self, address):
        """0, or the errno."""
        try:
            self.connect(address)
        except CSocketError as e:
            return e.errno
        return 0

    def accept(self):
        """(descriptor, address of the peer)."""
        self._wait(False)
        fd = _check(_accept(self.fd))
        return fd, _last_address()

    def getsockname(self):
        _check(_name(self.fd, False))
        return _last_address()

    def getpeername(self):
        _check(_name(self.fd, True))
        return _last_address()

    def send(self, data, flags=0):
        """How many bytes went."""
        self._wait(True)
        return _check(_send(self.fd, data, 0, flags))

    def sendall(self, data, flags=0, signal_checker=None):
        start = 0
        while start < len(data):
            self._wait(True)
            start += _check(_send(self.fd, data, start, flags))
            if signal_checker is not None:
                signal_checker()

    def recv(self, size, flags=0):
        """At most so many bytes; '' when the peer has closed."""
        self._wait(False)
        return _receive(self.fd, size, flags)

    def shutdown(self, how):
        _check(_plain_call(SHUTDOWN, self.fd, how))

    def setblocking(self, block):
        self.settimeout(-1.0 if block else 0.0)

    def settimeout(self, timeout):
        self.timeout = timeout if timeout >= 0.0 else -1.0
        _check(_plain_call(BLOCKING, self.fd, int(timeout < 0.0)))

    def gettimeout(self):
        return self.timeout

    def getsockopt_int(self, level, option):
        return _check(_option(self.fd, level, option))

    def setsockopt_int(self, level, option, value):
        _check(_set_option(self.fd, level, option, value))


def make_socket(fd, family, type, proto):
    return RSocket(family, type, proto, fd)


# ____________________________________________________________ the calls, translated or not

class _Untranslated(object):
    """What rlib/rt/sockets.c remembers, for sockets of Python by descriptor."""
    def __init__(self):
        self.errno = 0
        self.address = None


_state = _Untranslated()


def _python_socket(fd):
    import socket
    return socket.socket(fileno=os.dup(fd))


def _attempt(fd, function):
    """function(socket), or -1 with errno kept."""
    sock = _python_socket(fd)
    try:
        sock.setblocking(os.get_blocking(fd))
        result = function(sock)
        return 0 if result is None else result
    except OSError as e:
        _state.errno = e.errno
        return -1
    finally:
        os.close(sock.detach())


def _untranslated_new(family, type, proto):
    import socket
    try:
        return socket.socket(family, type, proto).detach()
    except OSError as e:
        raise CSocketError(e.errno)


def _errno():
    return c_errno() if we_are_translated() else _state.errno


def _last_error():
    return CSocketError(_errno())


def _poll(fd, writing, seconds):
    if we_are_translated():
        return c_wait(fd, writing, seconds)
    import select
    ready = select.select([] if writing else [fd], [fd] if writing else [], [], seconds)
    return int(bool(ready[0] or ready[1]))


def _python_address(fd, host, port):
    return host if _python_family(fd) == AF_UNIX else (host, port)


def _python_family(fd):
    sock = _python_socket(fd)
    family = int(sock.family)
    os.close(sock.detach())
    return family


def _remember_address(address):
    if isinstance(address, tuple):
        _state.address = INETAddress(address[0], address[1])
    else:
        _state.address = UNIXAddress(address)
    return 0


def _address_call(what, fd, host, port):
    if we_are_translated():
        return c_address_call(what, fd, llstr(host), port)
    address = _python_address(fd, host, port)
    return _attempt(fd, lambda sock: sock.bind(address) if what == BIND else sock.connect(address))


def _plain_call(what, fd, value):
    if we_are_translated():
        return c_call(what, fd, value, 0)
    if what == BLOCKING:
        os.set_blocking(fd, bool(value))
        return 0
    return _attempt(fd, lambda sock: sock.listen(value) if what == LISTEN else sock.shutdown(value))


def _accept(fd):
    if we_are_translated():
        return c_accept(fd)

    def accept(sock):
        connection, address = sock.accept()
        _remember_address(address)
        return connection.detach()
    return _attempt(fd, accept)


def _name(fd, peer):
    if we_are_translated():
        return c_name(fd, peer)
    return _attempt(fd, lambda sock: _remember_address(sock.getpeername() if peer else sock.getsockname()))


def _last_address():
    return _heard_address() if we_are_translated() else _state.address


def _send(fd, data, start, flags):
    if we_are_translated():
        return c_send(fd, llstr(data), start, flags)
    return _attempt(fd, lambda sock: sock.send(data[start:].encode('latin-1'), flags))


def _receive(fd, size, flags):
    if we_are_translated():
        s = malloc(STR, size)
        got = _check(c_receive(fd, s, flags))
        return hlstr(s)[:got]
    result = []
    _check(_attempt(fd, lambda sock: result.append(sock.recv(size, flags).decode('latin-1'))))
    return result[0]


def _option(fd, level, option):
    if we_are_translated():
        return c_option(fd, level, option)
    return _attempt(fd, lambda sock: sock.getsockopt(level, option))


def _set_option(fd, level, option, value):
    if we_are_translated():
        return c_set_option(fd, level, option, value)
    return _attempt(fd, lambda sock: sock.setsockopt(level, option, value))
