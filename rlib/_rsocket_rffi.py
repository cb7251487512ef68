"""What C knows of sockets: constants, structs, functions.

Takes:   raw memory, numbers; names of hosts as str.
Leaves:  what C gives. The constants are names of this module and entries of `constants`.
Idea:    one compilation answers what is defined here and what is not: a constant that is not has no name.
"""
from rpython.rtyper.lltypesystem import lltype, rffi
from rpython.rtyper.tool import rffi_platform
from rpython.translator.tool.cbuild import ExternalCompilationInfo

eci = ExternalCompilationInfo(pre_include_bits=['#define _GNU_SOURCE'], includes=[
    'sys/types.h', 'sys/socket.h', 'sys/un.h', 'sys/poll.h', 'sys/select.h', 'sys/time.h', 'netinet/in.h', 'netinet/tcp.h',
    'arpa/inet.h', 'netdb.h', 'net/if.h', 'unistd.h', 'fcntl.h', 'errno.h', 'stdio.h'])

CONST_NAMES = '''
AF_UNSPEC AF_UNIX AF_INET AF_INET6 AF_NETLINK AF_PACKET
SOCK_STREAM SOCK_DGRAM SOCK_RAW SOCK_RDM SOCK_SEQPACKET SOCK_CLOEXEC SOCK_NONBLOCK
SOL_SOCKET SOL_IP SOL_TCP SOL_UDP SOMAXCONN
SO_ACCEPTCONN SO_BROADCAST SO_DEBUG SO_DOMAIN SO_DONTROUTE SO_ERROR SO_KEEPALIVE SO_LINGER SO_OOBINLINE SO_PEERCRED SO_PROTOCOL
SO_RCVBUF SO_RCVLOWAT SO_RCVTIMEO SO_REUSEADDR SO_REUSEPORT SO_SNDBUF SO_SNDLOWAT SO_SNDTIMEO SO_TYPE
MSG_CTRUNC MSG_DONTROUTE MSG_DONTWAIT MSG_EOR MSG_NOSIGNAL MSG_OOB MSG_PEEK MSG_TRUNC MSG_WAITALL
IPPROTO_ICMP IPPROTO_ICMPV6 IPPROTO_IP IPPROTO_IPV6 IPPROTO_RAW IPPROTO_TCP IPPROTO_UDP IPPROTO_IGMP
IP_ADD_MEMBERSHIP IP_DROP_MEMBERSHIP IP_HDRINCL IP_MULTICAST_IF IP_MULTICAST_LOOP IP_MULTICAST_TTL IP_OPTIONS IP_TOS IP_TTL
IPV6_JOIN_GROUP IPV6_LEAVE_GROUP IPV6_MULTICAST_HOPS IPV6_MULTICAST_IF IPV6_MULTICAST_LOOP IPV6_UNICAST_HOPS IPV6_V6ONLY
INADDR_ANY INADDR_BROADCAST INADDR_LOOPBACK INADDR_NONE INADDR_ALLHOSTS_GROUP INADDR_MAX_LOCAL_GROUP INADDR_UNSPEC_GROUP
IPPORT_RESERVED IPPORT_USERRESERVED
TCP_CORK TCP_DEFER_ACCEPT TCP_INFO TCP_KEEPCNT TCP_KEEPIDLE TCP_KEEPINTVL TCP_LINGER2 TCP_MAXSEG TCP_NODELAY TCP_QUICKACK
TCP_SYNCNT TCP_WINDOW_CLAMP TCP_USER_TIMEOUT
SHUT_RD SHUT_WR SHUT_RDWR
AI_ADDRCONFIG AI_ALL AI_CANONNAME AI_NUMERICHOST AI_NUMERICSERV AI_PASSIVE AI_V4MAPPED
EAI_ADDRFAMILY EAI_AGAIN EAI_BADFLAGS EAI_FAIL EAI_FAMILY EAI_MEMORY EAI_NODATA EAI_NONAME EAI_OVERFLOW EAI_SERVICE EAI_SOCKTYPE
EAI_SYSTEM
NI_DGRAM NI_MAXHOST NI_MAXSERV NI_NAMEREQD NI_NOFQDN NI_NUMERICHOST NI_NUMERICSERV
POLLIN POLLPRI POLLOUT POLLERR POLLHUP POLLNVAL POLLRDNORM POLLRDBAND POLLWRNORM POLLWRBAND POLLMSG FD_SETSIZE
F_GETFL F_SETFL F_GETFD F_SETFD FD_CLOEXEC O_NONBLOCK
EINTR EAGAIN EWOULDBLOCK EINPROGRESS EALREADY EISCONN ECONNREFUSED EINVAL ENOTCONN EAFNOSUPPORT
'''
_EXPECTED = ['AF_UNIX', 'AF_INET', 'AF_INET6', 'SOCK_STREAM', 'SOCK_DGRAM']


class CConfig:
    _compilation_info_ = eci
    socklen_t = rffi_platform.SimpleType('socklen_t', rffi.UINT)
    sockaddr = rffi_platform.Struct('struct sockaddr', [('sa_family', rffi.USHORT), ('sa_data', rffi.CFixedArray(rffi.CHAR, 1))])
    in_addr = rffi_platform.Struct('struct in_addr', [('s_addr', rffi.UINT)])
    in6_addr = rffi_platform.Struct('struct in6_addr', [('s6_addr', rffi.CFixedArray(rffi.CHAR, 16))])
    sockaddr_un = rffi_platform.Struct('struct sockaddr_un', [('sun_family', rffi.USHORT),
                                                              ('sun_path', rffi.CFixedArray(rffi.CHAR, 108))])
    sockaddr_storage_size = rffi_platform.SizeOf('struct sockaddr_storage')
    pollfd = rffi_platform.Struct('struct pollfd', [('fd', rffi.INT), ('events', rffi.SHORT), ('revents', rffi.SHORT)])
    timeval = rffi_platform.Struct('struct timeval', [('tv_sec', rffi.LONG), ('tv_usec', rffi.LONG)])
    fd_set_size = rffi_platform.SizeOf('fd_set')


for _name in CONST_NAMES.split():
    setattr(CConfig, _name, rffi_platform.DefinedConstantInteger(_name))
for _name in ['SOCK_STREAM', 'SOCK_DGRAM', 'SOCK_RAW', 'SOCK_RDM', 'SOCK_SEQPACKET', 'SOCK_CLOEXEC', 'SOCK_NONBLOCK', 'SHUT_RD', 'SHUT_WR',
              'SHUT_RDWR', 'IPPROTO_ICMP', 'IPPROTO_ICMPV6', 'IPPROTO_IP', 'IPPROTO_IPV6', 'IPPROTO_RAW', 'IPPROTO_TCP', 'IPPROTO_UDP',
              'IPPROTO_IGMP', 'IPPORT_RESERVED', 'IPPORT_USERRESERVED', 'MSG_CTRUNC', 'MSG_DONTROUTE', 'MSG_DONTWAIT', 'MSG_EOR',
              'MSG_NOSIGNAL', 'MSG_OOB', 'MSG_PEEK', 'MSG_TRUNC', 'MSG_WAITALL']:
    setattr(CConfig, _name, rffi_platform.ConstantInteger(_name))       # of an enum: not seen by #ifdef

_answers = rffi_platform.configure(CConfig)
constants = dict([(_name, _answers[_name]) for _name in CONST_NAMES.split() if _answers[_name] is not None])
globals().update(constants)
for _name in _EXPECTED:
    assert _name in constants

in_addr = _answers['in_addr']
sockaddr_storage_size = sockaddr_maxsize = _answers['sockaddr_storage_size']
FD_SETSIZE = MAX_FD_SIZE = constants['FD_SETSIZE']
socklen_t = _answers['socklen_t']
sockaddr, sockaddr_un = _answers['sockaddr'], _answers['sockaddr_un']
in6_addr, pollfd, timeval = _answers['in6_addr'], _answers['pollfd'], _answers['timeval']


def _answer(name, fields):
    return rffi_platform.configure_entry(rffi_platform.Struct('struct ' + name, fields), eci)


# Structs of structs, for which the inner ones are needed first.
sockaddr_in = _answer('sockaddr_in', [('sin_family', rffi.USHORT), ('sin_port', rffi.USHORT), ('sin_addr', in_addr)])
sockaddr_in6 = _answer('sockaddr_in6', [('sin6_family', rffi.USHORT), ('sin6_port', rffi.USHORT), ('sin6_flowinfo', rffi.UINT),
                                        ('sin6_addr', in6_addr), ('sin6_scope_id', rffi.UINT)])
sockaddr_ptr = lltype.Ptr(sockaddr)
_ADDRINFO = lltype.ForwardReference()
addrinfo_ptr = lltype.Ptr(_ADDRINFO)
addrinfo = _answer('addrinfo', [('ai_flags', rffi.INT), ('ai_family', rffi.INT), ('ai_socktype', rffi.INT), ('ai_protocol', rffi.INT),
                                ('ai_addrlen', rffi.UINT), ('ai_addr', sockaddr_ptr), ('ai_canonname', rffi.CCHARP),
                                ('ai_next', addrinfo_ptr)])
_ADDRINFO.become(addrinfo)
hostent = _answer('hostent', [('h_name', rffi.CCHARP), ('h_aliases', rffi.CCHARPP), ('h_addrtype', rffi.INT), ('h_length', rffi.INT),
                              ('h_addr_list', rffi.CCHARPP)])
servent = _answer('servent', [('s_name', rffi.CCHARP), ('s_port', rffi.INT), ('s_proto', rffi.CCHARP)])
protoent = _answer('protoent', [('p_name', rffi.CCHARP), ('p_proto', rffi.INT)])
linger = _answer('linger', [('l_onoff', rffi.INT), ('l_linger', rffi.INT)])

pollfdarray = rffi.CArray(pollfd)
socklen_t_ptr = rffi.CArrayPtr(socklen_t)
fd_set_size = _answers['fd_set_size']
fd_set = rffi.CFixedArray(rffi.CHAR, fd_set_size)
fd_set_ptr = rffi.CCHARP
timeval_ptr, hostent_ptr = lltype.Ptr(timeval), lltype.Ptr(hostent)
servent_ptr, protoent_ptr = lltype.Ptr(servent), lltype.Ptr(protoent)
socketfd_type = rffi.INT
INVALID_SOCKET = -1


# ____________________________________________________________ functions

def external(name, args, result, **options):
    return rffi.llexternal(name, args, result, compilation_info=eci, **options)


def _saving(name, args, result, **options):
    return external(name, args, result, save_err=rffi.RFFI_SAVE_ERRNO, **options)


socket = _saving('socket', [rffi.INT, rffi.INT, rffi.INT], socketfd_type)
socketclose = _saving('close', [socketfd_type], rffi.INT)
socketclose_no_errno = external('close', [socketfd_type], rffi.INT)
socketconnect = _saving('connect', [socketfd_type, sockaddr_ptr, socklen_t], rffi.INT)
socketbind = bind = _saving('bind', [socketfd_type, sockaddr_ptr, socklen_t], rffi.INT)
socketlisten = listen = _saving('listen', [socketfd_type, rffi.INT], rffi.INT)
socketaccept = _saving('accept', [socketfd_type, sockaddr_ptr, socklen_t_ptr], socketfd_type)
accept4 = _saving('accept4', [socketfd_type, sockaddr_ptr, socklen_t_ptr, rffi.INT], socketfd_type)
socketgetsockname = getsockname = _saving('getsockname', [socketfd_type, sockaddr_ptr, socklen_t_ptr], rffi.INT)
socketgetpeername = getpeername = _saving('getpeername', [socketfd_type, sockaddr_ptr, socklen_t_ptr], rffi.INT)
socketgetsockopt = getsockopt = _saving('getsockopt', [socketfd_type, rffi.INT, rffi.INT, rffi.VOIDP, socklen_t_ptr], rffi.INT)
socketsetsockopt = setsockopt = _saving('setsockopt', [socketfd_type, rffi.INT, rffi.INT, rffi.VOIDP, socklen_t], rffi.INT)
socketrecv = _saving('recv', [socketfd_type, rffi.VOIDP, rffi.SIZE_T, rffi.INT], rffi.SSIZE_T)
recvfrom = _saving('recvfrom', [socketfd_type, rffi.VOIDP, rffi.SIZE_T, rffi.INT, sockaddr_ptr, socklen_t_ptr], rffi.SSIZE_T)
send = _saving('send', [socketfd_type, rffi.VOIDP, rffi.SIZE_T, rffi.INT], rffi.SSIZE_T)
sendto = _saving('sendto', [socketfd_type, rffi.VOIDP, rffi.SIZE_T, rffi.INT, sockaddr_ptr, socklen_t], rffi.SSIZE_T)
socketshutdown = shutdown = _saving('shutdown', [socketfd_type, rffi.INT], rffi.INT)
socketpair = _saving('socketpair', [rffi.INT, rffi.INT, rffi.INT, rffi.INTP], rffi.INT)
dup = _saving('dup', [rffi.INT], rffi.INT)
fcntl = _saving('fcntl', [rffi.INT, rffi.INT, rffi.INT], rffi.INT, natural_arity=2)
poll = _saving('poll', [lltype.Ptr(pollfdarray), rffi.ULONG, rffi.INT], rffi.INT)
select = _saving('select', [rffi.INT, fd_set_ptr, fd_set_ptr, fd_set_ptr, timeval_ptr], rffi.INT)

gethostname = _saving('gethostname', [rffi.CCHARP, rffi.SIZE_T], rffi.INT)
gethostbyname = external('gethostbyname', [rffi.CCHARP], hostent_ptr)
gethostbyaddr = external('gethostbyaddr', [rffi.VOIDP, socklen_t, rffi.INT], hostent_ptr)
getservbyname = external('getservbyname', [rffi.CCHARP, rffi.CCHARP], servent_ptr)
getservbyport = external('getservbyport', [rffi.INT, rffi.CCHARP], servent_ptr)
getprotobyname = external('getprotobyname', [rffi.CCHARP], protoent_ptr)
getaddrinfo = external('getaddrinfo', [rffi.CCHARP, rffi.CCHARP, addrinfo_ptr, rffi.CArrayPtr(addrinfo_ptr)], rffi.INT)
freeaddrinfo = external('freeaddrinfo', [addrinfo_ptr], lltype.Void)
getnameinfo = external('getnameinfo', [sockaddr_ptr, socklen_t, rffi.CCHARP, rffi.UINT, rffi.CCHARP, rffi.UINT, rffi.INT], rffi.INT)
gai_strerror = external('gai_strerror', [rffi.INT], rffi.CCHARP)
inet_aton = external('inet_aton', [rffi.CCHARP, lltype.Ptr(in_addr)], rffi.INT)
inet_pton = _saving('inet_pton', [rffi.INT, rffi.CCHARP, rffi.VOIDP], rffi.INT)
inet_ntop = _saving('inet_ntop', [rffi.INT, rffi.VOIDP, rffi.CCHARP, socklen_t], rffi.CCHARP)

htons = external('htons', [rffi.USHORT], rffi.USHORT, macro=True)
ntohs = external('ntohs', [rffi.USHORT], rffi.USHORT, macro=True)
htonl = external('htonl', [rffi.UINT], rffi.UINT, macro=True)
ntohl = external('ntohl', [rffi.UINT], rffi.UINT, macro=True)


def geterrno():
    """errno as the last call of this module left it."""
    return rffi.get_errno()


def socket_strerror_str(errno):
    import os
    return os.strerror(errno)


def gai_strerror_str(errno):
    """What getaddrinfo means by its number."""
    return rffi.charp2str(gai_strerror(errno))


def _bit(fd):
    """(byte, bit) of a descriptor in a fd_set."""
    return fd >> 3, 1 << (fd & 7)


def FD_ZERO(fdset):
    rffi.c_memset(rffi.cast(rffi.VOIDP, fdset), 0, fd_set_size)


def FD_SET(fd, fdset):
    at, bit = _bit(fd)
    fdset[at] = chr(ord(fdset[at]) | bit)


def FD_CLR(fd, fdset):
    at, bit = _bit(fd)
    fdset[at] = chr(ord(fdset[at]) & ~bit)


def FD_ISSET(fd, fdset):
    at, bit = _bit(fd)
    return ord(fdset[at]) & bit != 0
