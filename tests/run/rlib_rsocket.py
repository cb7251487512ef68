"""rlib.rsocket: a server and a client in one process; errors."""
import os
from rpython.rlib import rsocket
from rpython.rlib.rsocket import (AF_INET, AF_INET6, AF_UNIX, SOCK_DGRAM, SOCK_STREAM, CSocketError, GAIError, INET6Address, INETAddress, RSocket, RSocketError, SocketError,
                                  SocketTimeout, UNIXAddress, make_socket)


def conversation(server, client, address):
    client.connect(address)
    fd, peer = server.accept()
    connection = make_socket(fd, server.family, SOCK_STREAM, 0)
    print(client.send('hello') == 5)
    print(connection.recv(3), connection.recv(100))
    connection.sendall('x' * 100000)
    connection.shutdown(rsocket.SHUT_WR)
    total = 0
    while True:
        data = client.recv(4096)
        if data == '':
            break
        total += len(data)
    print(total)
    connection.close()
    client.close()
    return peer


def inet():
    server = RSocket(AF_INET, SOCK_STREAM)
    server.setsockopt_int(rsocket.SOL_SOCKET, rsocket.SO_REUSEADDR, 1)
    print(server.getsockopt_int(rsocket.SOL_SOCKET, rsocket.SO_REUSEADDR) != 0)
    server.bind(INETAddress('127.0.0.1', 0))
    server.listen(5)
    address = server.getsockname()
    assert isinstance(address, INETAddress)
    print(address.get_host(), address.get_port() > 0, address.family == AF_INET)
    peer = conversation(server, RSocket(), address)
    assert isinstance(peer, INETAddress)
    print(peer.get_host())
    server.settimeout(0.05)
    try:
        server.accept()
    except SocketTimeout as e:
        print(e.get_msg())
    server.close()
    late = RSocket()
    try:
        late.connect(address)
    except CSocketError as e:
        print(os.strerror(e.errno), late.connect_ex(address) == e.errno)
    late.close()


def unix(folder):
    path = folder + '/socket'
    server = RSocket(AF_UNIX, SOCK_STREAM)
    server.bind(UNIXAddress(path))
    server.listen(1)
    address = server.getsockname()
    assert isinstance(address, UNIXAddress)
    print(address.get_path() == path)
    conversation(server, RSocket(AF_UNIX), UNIXAddress(path))
    server.close()


def inet6():
    address = INET6Address('::1', 80, 5, 0)
    print(address.get_host(), address.get_port(), address.get_flowinfo(), address.get_scope_id(), address.family == AF_INET6)
    print(address.eq(INET6Address('0:0::1', 80, 5)), address.ne(INET6Address('::1', 81, 5)), INET6Address('', 1).get_host())
    try:
        INET6Address('::1', 80, -1)
    except RSocketError as e:
        print(e.message)
    server = RSocket(AF_INET6)
    try:
        server.bind(INET6Address('::1', 0))
    except CSocketError:                        # a machine without IPv6
        print('::1')
        return
    address = server.getsockname()
    assert isinstance(address, INET6Address)
    print(address.get_host())
    server.close()


def datagrams():
    receiver, sender = RSocket(AF_INET, SOCK_DGRAM), RSocket(AF_INET, SOCK_DGRAM)
    receiver.bind(INETAddress('127.0.0.1', 0))
    print(sender.sendto('hello you', 5, 0, receiver.getsockname()))
    data, origin = receiver.recvfrom(100)
    assert isinstance(origin, INETAddress)
    print(data, origin.get_host())
    receiver.setblocking(False)
    try:
        receiver.recv(10)
    except CSocketError as e:
        print(e.errno == rsocket.EAGAIN)
    receiver.close()
    sender.close()
    left, right = rsocket.socketpair()
    left.sendall('abc')
    print(right.recv(2), right.dup().recv(5), left.getsockopt_int(rsocket.SOL_SOCKET, rsocket.SO_TYPE) == SOCK_STREAM)
    left.setsockopt(rsocket.SOL_SOCKET, rsocket.SO_RCVTIMEO, '\x00' * 16)
    print(len(left.getsockopt(rsocket.SOL_SOCKET, rsocket.SO_RCVTIMEO, 100)))


def names():
    print([ord(c) for c in rsocket.inet_aton('1.2.3.255')], rsocket.inet_ntoa('\x7f\x00\x00\x01'))
    print(rsocket.inet_ntop(AF_INET6, rsocket.inet_pton(AF_INET6, '2001:db8::ff')), rsocket.htons(0x1234), rsocket.ntohl(1))
    for ip in ['1.2.3', '::g', '']:
        try:
            rsocket.inet_pton(AF_INET if '.' in ip else AF_INET6, ip)
        except SocketError as e:
            print(e.get_msg())
    for _, kind, proto, _, address in rsocket.getaddrinfo('127.0.0.1', '80', socktype=SOCK_STREAM):
        assert isinstance(address, INETAddress)
        print(kind == SOCK_STREAM, proto == rsocket.IPPROTO_TCP, address.get_host(), address.get_port())
    try:
        rsocket.getaddrinfo('not a host', '80', flags=rsocket.AI_NUMERICHOST)
    except GAIError as e:
        print(e.errno == rsocket.EAI_NONAME, e.get_msg())
    print(rsocket.getnameinfo(INETAddress('127.0.0.1', 9999), rsocket.NI_NUMERICHOST | rsocket.NI_NUMERICSERV))
    print(len(rsocket.gethostname()) > 0, INETAddress('<broadcast>', 0).get_host())
    abstract = UNIXAddress('\x00name')
    print(len(abstract.get_path()), abstract.eq(UNIXAddress('\x00name')), abstract.eq(INETAddress('', 0)))


def entry_point(argv):
    inet6()
    datagrams()
    names()
    inet()
    unix(argv[1])
    print(INETAddress('', 80).get_host(), rsocket.gethostbyname('localhost').get_host())
    for port in [-1, 70000]:
        try:
            INETAddress('127.0.0.1', port)
        except RSocketError as e:
            print(e)
    try:
        RSocket(12345)
    except SocketError:
        print('no such family')
    return 0


def target(driver, args):
    return entry_point
