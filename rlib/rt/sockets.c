/* sockets.c: what rlib/rsocket.py asks of the system: sockets of IPv4 and of the UNIX domain. Part of rt.c, after files.c.
 *
 * An address is a host (dotted, or a path for AF_UNIX) and a port; the last one heard of is kept for rpy_socket_host and its like. */
#include <arpa/inet.h>
#include <netdb.h>
#include <netinet/in.h>
#include <poll.h>
#include <stddef.h>
#include <sys/socket.h>
#include <sys/un.h>

typedef union SocketAddress {
    struct sockaddr any;
    struct sockaddr_in in;
    struct sockaddr_un un;
    struct sockaddr_storage room;
} SocketAddress;

static SocketAddress socket_address;
static socklen_t socket_address_length;

int64_t rpy_socket_new(int64_t family, int64_t kind, int64_t protocol) {
    return remember(socket((int)family, (int)kind | SOCK_CLOEXEC, (int)protocol));
}

enum { SOCKET_LISTEN, SOCKET_SHUTDOWN, SOCKET_BLOCKING };

int64_t rpy_socket_call(int64_t what, int64_t fd, int64_t a, int64_t b) {
    (void)b;
    switch (what) {
    case SOCKET_LISTEN: return remember(listen((int)fd, (int)a));
    case SOCKET_SHUTDOWN: return remember(shutdown((int)fd, (int)a));
    case SOCKET_BLOCKING: {
        int flags = fcntl((int)fd, F_GETFL);
        if (flags < 0) return remember(-1);
        return remember(fcntl((int)fd, F_SETFL, a ? flags & ~O_NONBLOCK : flags | O_NONBLOCK));
    }
    }
    return -1;
}

/* False: the host is no dotted address, or the path too long; errno is set. */
static bool make_address(int64_t fd, const RpyString *host, int64_t port, SocketAddress *address, socklen_t *length) {
    char text[sizeof address->un.sun_path];
    int family = 0;
    socklen_t size = sizeof family;
    if (getsockopt((int)fd, SOL_SOCKET, SO_DOMAIN, &family, &size) < 0) return false;
    if (host->length >= (int64_t)sizeof text) { errno = ENAMETOOLONG; return false; }
    memcpy(text, host->chars, (size_t)host->length);
    text[host->length] = 0;
    memset(address, 0, sizeof *address);
    address->any.sa_family = (sa_family_t)family;
    if (family == AF_UNIX) {
        memcpy(address->un.sun_path, text, (size_t)host->length);
        *length = (socklen_t)(offsetof(struct sockaddr_un, sun_path) + (size_t)host->length + 1);
        return true;
    }
    address->in.sin_port = htons((uint16_t)port);
    *length = sizeof address->in;
    if (family == AF_INET && inet_pton(AF_INET, text, &address->in.sin_addr) == 1) return true;
    errno = EINVAL;
    return false;
}

enum { ADDRESS_BIND, ADDRESS_CONNECT };

int64_t rpy_socket_address_call(int64_t what, int64_t fd, void *host, int64_t port) {
    SocketAddress address;
    socklen_t length;
    if (!make_address(fd, host, port, &address, &length)) return remember(-1);
    return remember(what == ADDRESS_BIND ? bind((int)fd, &address.any, length) : connect((int)fd, &address.any, length));
}

int64_t rpy_socket_accept(int64_t fd) {
    socket_address_length = sizeof socket_address;
    int got;
    do got = accept4((int)fd, &socket_address.any, &socket_address_length, SOCK_CLOEXEC);
    while (got < 0 && errno == EINTR);
    return remember(got);
}

int64_t rpy_socket_name(int64_t fd, bool peer) {
    socket_address_length = sizeof socket_address;
    return remember(peer ? getpeername((int)fd, &socket_address.any, &socket_address_length)
                         : getsockname((int)fd, &socket_address.any, &socket_address_length));
}

int64_t rpy_socket_family(void) { return socket_address.any.sa_family; }
int64_t rpy_socket_port(void) { return socket_address.any.sa_family == AF_INET ? ntohs(socket_address.in.sin_port) : 0; }

int64_t rpy_socket_host(void) {
    text_own[0] = 0;
    if (socket_address.any.sa_family == AF_INET) inet_ntop(AF_INET, &socket_address.in.sin_addr, text_own, sizeof text_own);
    else if (socket_address_length > offsetof(struct sockaddr_un, sun_path))
        snprintf(text_own, sizeof text_own, "%.*s", (int)sizeof socket_address.un.sun_path, socket_address.un.sun_path);
    return text_set(text_own, (int64_t)strlen(text_own));
}

int64_t rpy_socket_send(int64_t fd, void *string, int64_t start, int64_t flags) {
    const RpyString *from = string;
    ssize_t done;
    do done = send((int)fd, from->chars + start, (size_t)(from->length - start), (int)flags | MSG_NOSIGNAL);
    while (done < 0 && errno == EINTR);
    return remember(done);
}

int64_t rpy_socket_receive(int64_t fd, void *string, int64_t flags) {
    RpyString *into = string;
    ssize_t got;
    do got = recv((int)fd, into->chars, (size_t)into->length, (int)flags);
    while (got < 0 && errno == EINTR);
    return remember(got);
}

int64_t rpy_socket_option(int64_t fd, int64_t level, int64_t option) {
    int value = 0;
    socklen_t length = sizeof value;
    return remember(getsockopt((int)fd, (int)level, (int)option, &value, &length)) < 0 ? -1 : value;
}

int64_t rpy_socket_set_option(int64_t fd, int64_t level, int64_t option, int64_t value) {
    int number = (int)value;
    return remember(setsockopt((int)fd, (int)level, (int)option, &number, sizeof number));
}

int64_t rpy_socket_wait(int64_t fd, bool writing, double seconds) {
    struct pollfd wanted = {.fd = (int)fd, .events = writing ? POLLOUT : POLLIN};
    int ready = poll(&wanted, 1, seconds < 0 ? -1 : (int)(seconds * 1000 + 0.999));
    return ready < 0 && errno == EINTR ? 0 : remember(ready);
}

int64_t rpy_socket_resolve(void *host) {
    char buffer[PATH_LIMIT];
    const char *name = c_path(host, buffer);
    if (!name) return remember(-1);
    struct addrinfo wanted = {.ai_family = AF_INET, .ai_socktype = SOCK_STREAM}, *found = NULL;
    int failed = getaddrinfo(name, NULL, &wanted, &found);
    if (failed) return -1 - (failed < 0 ? -failed : failed);
    inet_ntop(AF_INET, &((const struct sockaddr_in *)(const void *)found->ai_addr)->sin_addr, text_own, sizeof text_own);
    freeaddrinfo(found);
    return text_set(text_own, (int64_t)strlen(text_own));
}
