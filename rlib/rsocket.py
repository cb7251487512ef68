"""Sockets of IPv4, IPv6 and of the UNIX domain; names of hosts, services and protocols.

Takes:   families, kinds, options and addresses as numbers and Address objects.
Leaves:  RSocket objects; CSocketError (with errno), SocketTimeout, GAIError, HSocketError, all of them SocketError.
Idea:    the calls are those of _rsocket_rffi. An Address holds numbers and texts; it becomes a struct of C for each call. What a signal
         interrupts is called again.
Example: s = RSocket(); s.connect(INETAddress('127.0.0.1', 80)); s.sendall('GET / HTTP/1.0\\r\\n\\r\\n'); s.recv(1000)
"""
import os

from rpython.rlib import _rsocket_rffi as _c
from rpython.rlib.objectmodel import specialize
from rpython.rlib.rarithmetic import intmask, r_uint
from rpython.rtyper.lltypesystem import lltype, rffi

constants = _c.constants
globals().update(constants)
AF_UNSPEC, AF_UNIX, AF_INET, AF_INET6 = [constants[_name] for _name in ['AF_UNSPEC', 'AF_UNIX', 'AF_INET', 'AF_INET6']]
SOCK_STREAM, SOCK_DGRAM = constants['SOCK_STREAM'], constants['SOCK_DGRAM']
has_ipv6 = True


@specialize.argtype(0)
def htons(x):
    """16 bits from the order of this machine to that of the network; the others likewise."""
    return rffi.cast(lltype.Signed, _c.htons(x))


@specialize.argtype(0)
def ntohs(x):
    return rffi.cast(lltype.Signed, _c.ntohs(x))


@specialize.argtype(0)
def htonl(x):
    return rffi.cast(lltype.Signed, _c.htonl(x))


@specialize.argtype(0)
def ntohl(x):
    return rffi.cast(lltype.Signed, _c.ntohl(x))



# ____________________________________________________________ errors

class SocketError(Exception):
    applevelerrcls = 'error'

    def get_msg(self):
        return ''

    def get_msg_unicode(self):
        return self.get_msg().decode('utf-8')

    def __str__(self):
        return self.get_msg()


class SocketErrorWithErrno(SocketError):
    def __init__(self, errno):
        self.errno = errno


class RSocketError(SocketError):
    """A mistake that no call made."""
    def __init__(self, message):
        self.message = message

    def get_msg(self):
        return self.message


class CSocketError(SocketErrorWithErrno):
    """A call failed."""
    def get_msg(self):
        return os.strerror(self.errno)


class GAIError(SocketErrorWithErrno):
    """A name has no address; the number is getaddrinfo's."""
    applevelerrcls = 'gaierror'

    def get_msg(self):
        return _c.gai_strerror_str(self.errno)


class HSocketError(SocketError):
    """A name is not known."""
    applevelerrcls = 'herror'

    def __init__(self, host):
        self.host = host

    def get_msg(self):
        return "host lookup failed: '%s'" % self.host


class SocketTimeout(SocketError):
    applevelerrcls = 'timeout'

    def get_msg(self):
        return 'timed out'


def last_error():
    return CSocketError(_c.geterrno())


@specialize.argtype(0)
def _check(result):
    """The result of a call as an int; it is negative when the call failed."""
    number = rffi.cast(lltype.Signed, result)
    if number < 0:
        raise last_error()
    return number


def _interrupted(number):
    return number < 0 and _c.geterrno() == _c.EINTR


# ____________________________________________________________ addresses

class Address(object):
    """Where a socket is, or another is."""
    family = AF_UNSPEC

    def get_family(self):
        return self.family

    def _fill(self, raw):
        """Writes the struct of C to memory that is zero; its length."""
        raise NotImplementedError

    def eq(self, other):
        return False

    def ne(self, other):
        return not self.eq(other)


def _sockaddr_in(raw):
    return rffi.cast(lltype.Ptr(_c.sockaddr_in), raw)


def _sockaddr_in6(raw):
    return rffi.cast(lltype.Ptr(_c.sockaddr_in6), raw)


def _sockaddr_un(raw):
    return rffi.cast(lltype.Ptr(_c.sockaddr_un), raw)


class IPAddress(Address):
    """A host by name or number, '' for any, '<broadcast>'; and a port."""

    def __init__(self, host, port):
        if not 0 <= port <= 0xffff:
            raise RSocketError('port must be 0-65535.')
        self.packed = _packed_host(self.family, host)
        self.port = port

    def get_host(self):
        """The number of the host as a text."""
        return inet_ntop(self.family, self.packed)

    def get_port(self):
        return self.port


class INETAddress(IPAddress):
    family = AF_INET

    def eq(self, other):
        return isinstance(other, INETAddress) and other.packed == self.packed and other.port == self.port

    def _fill(self, raw):
        p = _sockaddr_in(raw)
        rffi.setintfield(p, 'c_sin_family', AF_INET)
        rffi.setintfield(p, 'c_sin_port', htons(self.port))
        rffi.str2rawmem(self.packed, rffi.cast(rffi.CCHARP, p.c_sin_addr), 0, 4)
        return rffi.sizeof(_c.sockaddr_in)


class INET6Address(IPAddress):
    family = AF_INET6

    def __init__(self, host, port, flowinfo=0, scope_id=0):
        if not 0 <= flowinfo <= 0xfffff:
            raise RSocketError('flowinfo must be 0-1048575.')
        IPAddress.__init__(self, host, port)
        self.flowinfo = flowinfo
        self.scope_id = scope_id

    def get_flowinfo(self):
        return self.flowinfo

    def get_scope_id(self):
        return self.scope_id

    def eq(self, other):
        return (isinstance(other, INET6Address) and other.packed == self.packed and other.port == self.port
                and other.flowinfo == self.flowinfo and other.scope_id == self.scope_id)

    def _fill(self, raw):
        p = _sockaddr_in6(raw)
        rffi.setintfield(p, 'c_sin6_family', AF_INET6)
        rffi.setintfield(p, 'c_sin6_port', htons(self.port))
        rffi.setintfield(p, 'c_sin6_flowinfo', htonl(self.flowinfo))
        rffi.setintfield(p, 'c_sin6_scope_id', self.scope_id)
        rffi.str2rawmem(self.packed, rffi.cast(rffi.CCHARP, p.c_sin6_addr), 0, 16)
        return rffi.sizeof(_c.sockaddr_in6)


class UNIXAddress(Address):
    """A path; one that begins with a NUL byte is no file."""
    family = AF_UNIX
    MOST = 108

    def __init__(self, path):
        if len(path) > self.MOST - int(not path.startswith('\x00')):
            raise RSocketError('AF_UNIX path too long')
        self.path = path

    def get_path(self):
        return self.path

    def eq(self, other):
        return isinstance(other, UNIXAddress) and other.path == self.path

    def _fill(self, raw):
        p = _sockaddr_un(raw)
        rffi.setintfield(p, 'c_sun_family', AF_UNIX)
        for i in range(len(self.path)):
            p.c_sun_path[i] = self.path[i]
        return _PATH_OFFSET + len(self.path) + int(not self.path.startswith('\x00'))


_PATH_OFFSET = rffi.offsetof(_c.sockaddr_un, 'c_sun_path')


def make_address(addrptr, addrlen, result=None):
    """The address in a struct of C."""
    family = rffi.getintfield(addrptr, 'c_sa_family') if addrlen > 0 else AF_UNIX
    if family == AF_INET:
        p = _sockaddr_in(addrptr)
        host = rffi.charpsize2str(rffi.cast(rffi.CCHARP, p.c_sin_addr), 4)
        return _made_inet(host, ntohs(p.c_sin_port))
    if family == AF_INET6:
        q = _sockaddr_in6(addrptr)
        host = rffi.charpsize2str(rffi.cast(rffi.CCHARP, q.c_sin6_addr), 16)
        return INET6Address(inet_ntop(AF_INET6, host), ntohs(q.c_sin6_port), ntohl(q.c_sin6_flowinfo),
                            rffi.getintfield(q, 'c_sin6_scope_id'))
    if family == AF_UNIX:
        return UNIXAddress(_unix_path(_sockaddr_un(addrptr), addrlen - _PATH_OFFSET))
    raise RSocketError('unknown address family')


def _made_inet(packed, port):
    return INETAddress(inet_ntop(AF_INET, packed), port)


def _unix_path(p, length):
    """The text in a sockaddr_un: up to its NUL, but whole if it begins with one."""
    chars = []
    for i in range(length):
        c = p.c_sun_path[i]
        if c == '\x00' and (not chars or chars[0] != '\x00') and i > 0:
            break
        chars.append(c)
    return ''.join(chars)


def ipaddr_from_object(host, port):
    return INETAddress(host, port)


# ____________________________________________________________ hosts

def _packed_host(family, host):
    """The bytes of a host's number."""
    if host == '':
        return '\x00' * (4 if family == AF_INET else 16)
    if host == '<broadcast>' and family == AF_INET:
        return '\xff' * 4
    packed = _number_of(family, host)
    if packed != '':
        return packed
    for _, _, _, _, address in getaddrinfo(host, '', family, SOCK_STREAM):
        if isinstance(address, IPAddress) and address.family == family:
            return address.packed
    raise RSocketError('unknown address family')


def _number_of(family, text):
    """The bytes of a number written as text; '' if it is none."""
    size = 4 if family == AF_INET else 16
    with rffi.scoped_alloc_buffer(size) as buf:
        if rffi.cast(lltype.Signed, _c.inet_pton(family, text, rffi.cast(rffi.VOIDP, buf.raw))) != 1:
            return ''
        return buf.str(size)


def makeipaddr(name, result=None):
    """The IPv4 address of a host."""
    return INETAddress(name, 0)


def gethostbyname(name):
    """The first IPv4 address of a host."""
    return INETAddress(name, 0)


def gethostname():
    """The name of this machine."""
    with rffi.scoped_alloc_buffer(1024) as buf:
        _check(_c.gethostname(buf.raw, 1023))
        buf.raw[1023] = '\x00'
        return rffi.charp2str(buf.raw)


def _host_entry(entry, name):
    """(name, other names, addresses) of what C found."""
    if not entry:
        raise HSocketError(name)
    family = rffi.getintfield(entry, 'c_h_addrtype')
    size = rffi.getintfield(entry, 'c_h_length')
    addresses = []
    i = 0
    while entry.c_h_addr_list[i]:
        text = inet_ntop(family, rffi.charpsize2str(entry.c_h_addr_list[i], size))
        if family == AF_INET:
            addresses.append(INETAddress(text, 0))
        else:
            addresses.append(INET6Address(text, 0))
        i += 1
    return rffi.charp2str(entry.c_h_name), rffi.charpp2liststr(entry.c_h_aliases), addresses


def gethostbyname_ex(name, lock=None):
    """(the name it is known by, other names, list of addresses)"""
    return _host_entry(_c.gethostbyname(name), name)


def gethostbyaddr(ip, lock=None):
    """The same for a number, or the name of a host."""
    family = AF_INET6 if ':' in ip else AF_INET
    packed = _packed_host(family, ip)
    with rffi.scoped_nonmovingbuffer(packed) as raw:
        return _host_entry(_c.gethostbyaddr(rffi.cast(rffi.VOIDP, raw), len(packed), family), ip)


def getaddrinfo(host, port_or_service, family=AF_UNSPEC, socktype=0, proto=0, flags=0, address_to_fill=None):
    """List of (family, kind, protocol, canonical name, address) for a host and a service or port, either of which may be ''."""
    hints = lltype.malloc(_c.addrinfo, flavor='raw', zero=True)
    rffi.setintfield(hints, 'c_ai_family', family)
    rffi.setintfield(hints, 'c_ai_socktype', socktype)
    rffi.setintfield(hints, 'c_ai_protocol', proto)
    rffi.setintfield(hints, 'c_ai_flags', flags)
    found = lltype.malloc(rffi.CArray(_c.addrinfo_ptr), 1, flavor='raw', zero=True)
    try:
        error = rffi.cast(lltype.Signed, _c.getaddrinfo(host or None, port_or_service or None, hints, found))
        if error:
            raise GAIError(error)
        result = []
        info = found[0]
        while info:
            result.append(_info_entry(info))
            info = info.c_ai_next
        return result
    finally:
        if found[0]:
            _c.freeaddrinfo(found[0])
        lltype.free(found, flavor='raw')
        lltype.free(hints, flavor='raw')


def _info_entry(info):
    canonical = rffi.charp2str(info.c_ai_canonname) if info.c_ai_canonname else ''
    return (rffi.getintfield(info, 'c_ai_family'), rffi.getintfield(info, 'c_ai_socktype'), rffi.getintfield(info, 'c_ai_protocol'),
            canonical, make_address(info.c_ai_addr, rffi.getintfield(info, 'c_ai_addrlen')))


def getnameinfo(address, flags):
    """(host, service) of an address."""
    raw, length = _raw_address(address)
    with rffi.scoped_alloc_buffer(1025) as host:
        with rffi.scoped_alloc_buffer(32) as service:
            error = rffi.cast(lltype.Signed, _c.getnameinfo(raw, length, host.raw, 1025, service.raw, 32, flags))
            lltype.free(raw, flavor='raw')
            if error:
                raise GAIError(error)
            return rffi.charp2str(host.raw), rffi.charp2str(service.raw)


def getservbyname(name, proto=None):
    """The port of a service."""
    entry = _c.getservbyname(name, proto)
    if not entry:
        raise RSocketError('service/proto not found')
    return ntohs(rffi.cast(rffi.USHORT, entry.c_s_port))


def getservbyport(port, proto=None):
    """The service at a port."""
    entry = _c.getservbyport(htons(port), proto)
    if not entry:
        raise RSocketError('port/proto not found')
    return rffi.charp2str(entry.c_s_name)


def getprotobyname(name):
    """The number of a protocol."""
    entry = _c.getprotobyname(name)
    if not entry:
        raise RSocketError('protocol not found')
    return rffi.getintfield(entry, 'c_p_proto')


def inet_aton(ip):
    """The four bytes of an IPv4 number written as text."""
    with lltype.scoped_alloc(_c.in_addr) as address:
        if not rffi.cast(lltype.Signed, _c.inet_aton(ip, address)):
            raise RSocketError('illegal IP address string passed to inet_aton')
        return rffi.charpsize2str(rffi.cast(rffi.CCHARP, address), 4)


def inet_ntoa(packed):
    """The other way."""
    if len(packed) != 4:
        raise RSocketError('packed IP wrong length')
    return inet_ntop(AF_INET, packed)


def inet_pton(family, ip):
    """The bytes of a number written as text."""
    if family != AF_INET and family != AF_INET6:
        raise RSocketError('unknown address family')
    packed = _number_of(family, ip)
    if packed == '':
        raise RSocketError('illegal IP address string passed to inet_pton')
    return packed


def inet_ntop(family, packed):
    """The other way."""
    if family != AF_INET and family != AF_INET6:
        raise RSocketError('unknown address family')
    if len(packed) != (4 if family == AF_INET else 16):
        raise ValueError('packed address has wrong length for inet_ntop')
    with rffi.scoped_nonmovingbuffer(packed) as source:
        with rffi.scoped_alloc_buffer(64) as text:
            if not _c.inet_ntop(family, rffi.cast(rffi.VOIDP, source), text.raw, 64):
                raise last_error()
            return rffi.charp2str(text.raw)


# ____________________________________________________________ structs of C for a call

def _raw_address(address):
    """(memory with the address as C has it, its length)"""
    raw = _sockaddr_room()
    return raw, address._fill(raw)


def _sockaddr_room():
    """Memory for the address of any family."""
    return rffi.cast(_c.sockaddr_ptr, lltype.malloc(rffi.CCHARP.TO, _c.sockaddr_maxsize, flavor='raw', zero=True))


class _AddressRoom(object):
    """with _AddressRoom() as room: room.raw and room.length are for C to write an address; room.address() is that."""

    def __init__(self):
        self.raw = _sockaddr_room()
        self.length = lltype.malloc(_c.socklen_t_ptr.TO, 1, flavor='raw')
        self.length[0] = rffi.cast(_c.socklen_t, _c.sockaddr_maxsize)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        lltype.free(self.raw, flavor='raw')
        lltype.free(self.length, flavor='raw')

    def address(self):
        return make_address(self.raw, rffi.cast(lltype.Signed, self.length[0]))


# ____________________________________________________________ sockets

class _Defaults(object):
    timeout = -1.0


defaults = _Defaults()


def setdefaulttimeout(timeout):
    """The timeout of sockets made from here on, in seconds; below 0: none."""
    defaults.timeout = timeout if timeout >= 0.0 else -1.0


def getdefaulttimeout():
    return defaults.timeout


class RSocket(object):
    """A socket. `timeout` in seconds, below 0 for none; at 0 no call waits."""
    _mixin_ = True

    def __init__(self, family=AF_INET, type=SOCK_STREAM, proto=0, fd=_c.INVALID_SOCKET, inheritable=True):
        if fd == _c.INVALID_SOCKET:
            fd = _check(_c.socket(family, type if inheritable else type | _c.SOCK_CLOEXEC, proto))
        self.fd = fd
        self.family = family
        self.type = type
        self.proto = proto
        self.timeout = defaults.timeout
        if self.timeout >= 0.0:
            self._setblocking(False)

    def fileno(self):
        return self.fd

    def detach(self):
        """The descriptor, which close will not close any more."""
        fd = self.fd
        self.fd = _c.INVALID_SOCKET
        return fd

    def close(self):
        fd = self.detach()
        if fd != _c.INVALID_SOCKET:
            _check(_c.socketclose(fd))

    def dup(self, SocketClass=None):
        """Another socket on a copy of the descriptor."""
        return make_socket(_check(_c.dup(self.fd)), self.family, self.type, self.proto)

    # ____________________________________________________________ waiting

    def _wait(self, writing):
        if self.timeout > 0.0 and not self._select(writing):
            raise SocketTimeout()

    def _select(self, writing):
        """Does the socket become ready in time?"""
        with lltype.scoped_alloc(_c.pollfdarray, 1) as wanted:
            rffi.setintfield(wanted[0], 'c_fd', self.fd)
            rffi.setintfield(wanted[0], 'c_events', _c.POLLOUT if writing else _c.POLLIN)
            rffi.setintfield(wanted[0], 'c_revents', 0)
            ready = rffi.cast(lltype.Signed, _c.poll(wanted, 1, int(self.timeout * 1000.0 + 0.5)))
            return _interrupted(ready) or _check(ready) > 0

    def wait_for_data(self, for_writing):
        """Waits as long as the timeout allows."""
        self._wait(for_writing)

    def _setblocking(self, block):
        flags = _check(_c.fcntl(self.fd, _c.F_GETFL, 0))
        flags = flags & ~_c.O_NONBLOCK if block else flags | _c.O_NONBLOCK
        _check(_c.fcntl(self.fd, _c.F_SETFL, flags))

    def setblocking(self, block):
        self.settimeout(-1.0 if block else 0.0)

    def settimeout(self, timeout):
        self.timeout = timeout if timeout >= 0.0 else -1.0
        self._setblocking(self.timeout < 0.0)

    def gettimeout(self):
        return self.timeout

    # ____________________________________________________________ addresses

    def bind(self, address):
        raw, length = _raw_address(address)
        result = rffi.cast(lltype.Signed, _c.bind(self.fd, raw, length))
        lltype.free(raw, flavor='raw')
        _check(result)

    def listen(self, backlog):
        _check(_c.listen(self.fd, max(backlog, 0)))

    def _connect(self, address):
        """errno of the attempt, and whether the time was over."""
        raw, length = _raw_address(address)
        result = rffi.cast(lltype.Signed, _c.socketconnect(self.fd, raw, length))
        lltype.free(raw, flavor='raw')
        if result >= 0:
            return 0, False
        error = _c.geterrno()
        if self.timeout > 0.0 and error == _c.EINPROGRESS:
            if not self._select(True):
                return _c.EWOULDBLOCK, True
            error = self.getsockopt_int(_c.SOL_SOCKET, _c.SO_ERROR)
        return error, False

    def connect(self, address):
        error, is_late = self._connect(address)
        if is_late:
            raise SocketTimeout()
        if error:
            raise CSocketError(error)

    def connect_ex(self, address):
        """0, or the errno."""
        return self._connect(address)[0]

    def accept(self, inheritable=True):
        """(descriptor, address of the peer)."""
        self._wait(False)
        with _AddressRoom() as room:
            while True:
                fd = rffi.cast(lltype.Signed, _c.accept4(self.fd, room.raw, room.length, 0 if inheritable else _c.SOCK_CLOEXEC))
                if not _interrupted(fd):
                    return _check(fd), room.address()

    def getsockname(self):
        with _AddressRoom() as room:
            _check(_c.getsockname(self.fd, room.raw, room.length))
            return room.address()

    def getpeername(self):
        with _AddressRoom() as room:
            _check(_c.getpeername(self.fd, room.raw, room.length))
            return room.address()

    # ____________________________________________________________ data

    def send_raw(self, dataptr, length, flags=0):
        """Sends what is at an address; how many bytes went."""
        self._wait(True)
        while True:
            done = rffi.cast(lltype.Signed, _c.send(self.fd, rffi.cast(rffi.VOIDP, dataptr), length, flags | _c.MSG_NOSIGNAL))
            if not _interrupted(done):
                return _check(done)

    def send(self, data, flags=0):
        """How many bytes went."""
        with rffi.scoped_nonmovingbuffer(data) as raw:
            return self.send_raw(raw, len(data), flags)

    def sendall(self, data, flags=0, signal_checker=None):
        with rffi.scoped_nonmovingbuffer(data) as raw:
            start = 0
            while start < len(data):
                start += self.send_raw(rffi.ptradd(raw, start), len(data) - start, flags)
                if signal_checker is not None:
                    signal_checker()

    def sendto(self, data, length, flags, address):
        """Sends the first bytes to an address; how many went."""
        assert 0 <= length <= len(data)
        self._wait(True)
        raw, size = _raw_address(address)
        with rffi.scoped_nonmovingbuffer(data) as chars:
            done = rffi.cast(lltype.Signed, _c.sendto(self.fd, rffi.cast(rffi.VOIDP, chars), length, flags | _c.MSG_NOSIGNAL,
                                                      raw, size))
        lltype.free(raw, flavor='raw')
        return _check(done)

    def recv(self, buffersize, flags=0):
        """At most so many bytes; '' when the peer has closed."""
        self._wait(False)
        with rffi.scoped_alloc_buffer(buffersize) as buf:
            while True:
                got = rffi.cast(lltype.Signed, _c.socketrecv(self.fd, rffi.cast(rffi.VOIDP, buf.raw), buffersize, flags))
                if not _interrupted(got):
                    return buf.str(_check(got))

    def recvinto(self, rwbuffer, nbytes, flags=0):
        """Receives into a buffer of rlib.buffer; how many bytes came."""
        data = self.recv(nbytes, flags)
        rwbuffer.setslice(0, data)
        return len(data)

    def recvfrom(self, buffersize, flags=0):
        """(the bytes, the address of who sent them, or None)"""
        self._wait(False)
        with _AddressRoom() as room:
            with rffi.scoped_alloc_buffer(buffersize) as buf:
                while True:
                    got = rffi.cast(lltype.Signed, _c.recvfrom(self.fd, rffi.cast(rffi.VOIDP, buf.raw), buffersize, flags,
                                                               room.raw, room.length))
                    if not _interrupted(got):
                        break
                data = buf.str(_check(got))
                if rffi.cast(lltype.Signed, room.length[0]) == 0:
                    return data, None
                return data, room.address()

    def shutdown(self, how):
        _check(_c.shutdown(self.fd, how))

    # ____________________________________________________________ options

    def getsockopt(self, level, option, maxlen):
        """The bytes of an option, at most so many."""
        return getsockopt(self.fd, level, option, maxlen)

    def getsockopt_int(self, level, option):
        return getsockopt_int(self.fd, level, option)

    def setsockopt(self, level, option, value):
        """Sets an option to these bytes."""
        with rffi.scoped_nonmovingbuffer(value) as raw:
            _check(_c.setsockopt(self.fd, level, option, rffi.cast(rffi.VOIDP, raw), len(value)))

    def setsockopt_int(self, level, option, value):
        with lltype.scoped_alloc(rffi.INTP.TO, 1) as raw:
            raw[0] = rffi.cast(rffi.INT, value)
            _check(_c.setsockopt(self.fd, level, option, rffi.cast(rffi.VOIDP, raw), 4))


def getsockopt(fd, level, option, maxlen):
    """The bytes of an option of a descriptor."""
    with rffi.scoped_alloc_buffer(maxlen) as buf:
        with lltype.scoped_alloc(_c.socklen_t_ptr.TO, 1) as length:
            length[0] = rffi.cast(_c.socklen_t, maxlen)
            _check(_c.getsockopt(fd, level, option, rffi.cast(rffi.VOIDP, buf.raw), length))
            return buf.str(rffi.cast(lltype.Signed, length[0]))


def getsockopt_int(fd, level, option):
    """An option of a descriptor that is a number."""
    data = getsockopt(fd, level, option, 4)
    value = r_uint(0)
    for i in range(len(data)):
        value |= r_uint(ord(data[i])) << (8 * i)
    return intmask(rffi.cast(rffi.INT, value))


@specialize.arg(4)
def make_socket(fd, family, type, proto, SocketClass=RSocket):
    """A socket on a descriptor."""
    return SocketClass(family, type, proto, fd)


@specialize.arg(4)
def fromfd(fd, family, type, proto=0, SocketClass=RSocket, inheritable=True):
    """A socket on a copy of a descriptor."""
    return SocketClass(family, type, proto, _check(_c.dup(fd)))


@specialize.arg(3)
def socketpair(family=AF_UNIX, type=SOCK_STREAM, proto=0, SocketClass=RSocket, inheritable=True):
    """Two sockets that are connected with each other."""
    with lltype.scoped_alloc(rffi.INTP.TO, 2) as pair:
        _check(_c.socketpair(family, type, proto, pair))
        return (make_socket(rffi.cast(lltype.Signed, pair[0]), family, type, proto, SocketClass),
                make_socket(rffi.cast(lltype.Signed, pair[1]), family, type, proto, SocketClass))
