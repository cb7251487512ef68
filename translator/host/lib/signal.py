"""signal: numbers of signals; handlers are only noted."""

SIG_DFL, SIG_IGN = 0, 1
SIGHUP, SIGINT, SIGQUIT, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGKILL, SIGUSR1 = range(1, 11)
SIGSEGV, SIGUSR2, SIGPIPE, SIGALRM, SIGTERM = range(11, 16)
SIGCHLD, SIGCONT, SIGSTOP, SIGTSTP, SIGTTIN, SIGTTOU, SIGURG = range(17, 24)
SIGWINCH, SIGIO = 28, 29
NSIG = 65

_handlers = {}


def signal(number, handler):
    before = _handlers.get(number, SIG_DFL)
    _handlers[number] = handler
    return before


def getsignal(number):
    return _handlers.get(number, SIG_DFL)
