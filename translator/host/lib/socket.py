"""socket: names and numbers to import; there is no network at import time."""
from _refused import classes as _classes, functions as _functions

AF_UNSPEC, AF_UNIX, AF_INET, AF_INET6 = 0, 1, 2, 10
SOCK_STREAM, SOCK_DGRAM, SOCK_RAW = 1, 2, 3
SOL_SOCKET, SO_REUSEADDR, SO_KEEPALIVE, SO_BROADCAST, SOMAXCONN = 1, 2, 9, 6, 4096
SHUT_RD, SHUT_WR, SHUT_RDWR = 0, 1, 2
IPPROTO_IP, IPPROTO_TCP, IPPROTO_UDP, TCP_NODELAY = 0, 6, 17, 1
MSG_PEEK, MSG_DONTWAIT, INADDR_ANY = 2, 64, 0
has_ipv6 = True
_classes('socket', 'socket SocketType', globals())
_functions('socket', 'create_connection gethostbyname gethostbyaddr getaddrinfo getnameinfo socketpair fromfd getfqdn '
                     'inet_aton inet_ntoa inet_pton inet_ntop getservbyname', globals())


class error(IOError):
    pass


class herror(error):
    pass


class gaierror(error):
    pass


class timeout(error):
    pass


def gethostname():
    import os
    return os.uname()[1]


def htons(value):
    return (value & 255) << 8 | value >> 8 & 255


ntohs = htons


def htonl(value):
    return htons(value & 0xffff) << 16 | htons(value >> 16)


ntohl = htonl


def getdefaulttimeout():
    return None


def setdefaulttimeout(seconds):
    pass
