"""rlib.rsocket: a server and a client in one process; errors."""
import os
from rpython.rlib import rsocket
from rpython.rlib.rsocket import (AF_INET, AF_UNIX, SOCK_STREAM, CSocketError, GAIError, INETAddress, RSocket, RSocketError, SocketError,
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


def entry_point(argv):
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
