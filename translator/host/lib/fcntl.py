"""fcntl: numbers to import; the calls are refused."""
from _refused import functions as _functions

F_DUPFD, F_GETFD, F_SETFD, F_GETFL, F_SETFL = 0, 1, 2, 3, 4
FD_CLOEXEC, LOCK_SH, LOCK_EX, LOCK_NB, LOCK_UN = 1, 1, 2, 4, 8
_functions('fcntl', 'fcntl ioctl flock lockf', globals())
