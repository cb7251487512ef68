"""select: names to import; nothing is waited for at import time."""
from _refused import classes as _classes, functions as _functions

POLLIN, POLLPRI, POLLOUT, POLLERR, POLLHUP, POLLNVAL = 1, 2, 4, 8, 16, 32
_functions('select', 'select', globals())
_classes('select', 'poll epoll', globals())


class error(Exception):
    pass
