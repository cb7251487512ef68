"""Signals that a program asks about: a handler notes the number, `pypysig_poll` gives it when the program has time.

Leaves:  OSError for a number that is none or cannot be caught.
Idea:    untranslated the same is done with the module signal where there is one; without it nothing ever comes.
Example: pypysig_setflag(SIGINT); …; if pypysig_poll() == SIGINT: …
"""
import os

from rpython.rlib.objectmodel import we_are_translated
from rpython.rtyper.lltypesystem.lltype import Signed
from rpython.rtyper.lltypesystem.rffi import llexternal

c_set = llexternal('rpy_signal_set', [Signed, Signed], Signed)
c_poll = llexternal('rpy_signal_poll', [], Signed)
c_wakeup = llexternal('rpy_signal_wakeup', [Signed], Signed)
c_errno = llexternal('rpy_errno', [], Signed)

NOTE, IGNORE, DEFAULT = range(3)
NSIG = 65
SIG_DFL, SIG_IGN = 0, 1

# Linux, on every processor but MIPS, SPARC, Alpha and PA-RISC.
SIGHUP, SIGINT, SIGQUIT, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGKILL, SIGUSR1, SIGSEGV, SIGUSR2, SIGPIPE, SIGALRM, SIGTERM = range(1, 16)
SIGCHLD, SIGCONT, SIGSTOP, SIGTSTP, SIGTTIN, SIGTTOU, SIGURG, SIGXCPU, SIGXFSZ, SIGVTALRM, SIGPROF, SIGWINCH, SIGIO, SIGPWR, SIGSYS = range(17, 32)
signal_names = ['SIGHUP', 'SIGINT', 'SIGQUIT', 'SIGILL', 'SIGTRAP', 'SIGABRT', 'SIGBUS', 'SIGFPE', 'SIGKILL', 'SIGUSR1', 'SIGSEGV', 'SIGUSR2',
                'SIGPIPE', 'SIGALRM', 'SIGTERM', 'SIGCHLD', 'SIGCONT', 'SIGSTOP', 'SIGTSTP', 'SIGTTIN', 'SIGTTOU', 'SIGURG', 'SIGXCPU', 'SIGXFSZ',
                'SIGVTALRM', 'SIGPROF', 'SIGWINCH', 'SIGIO', 'SIGPWR', 'SIGSYS']
signal_values = [globals()[name] for name in signal_names]


class Untranslated(object):
    """What the module signal has told."""
    def __init__(self):
        self.noted = []

    def note(self, number, frame):
        if number not in self.noted:
            self.noted.append(number)


_untranslated = Untranslated()


def _set(number, how):
    if we_are_translated():
        if c_set(number, how) < 0:
            error = c_errno()
            raise OSError(error, os.strerror(error))
    else:
        import signal
        signal.signal(number, (_untranslated.note, signal.SIG_IGN, signal.SIG_DFL)[how])


def pypysig_setflag(number):
    """From now on the signal is noted."""
    _set(number, NOTE)


def pypysig_reinstall(number):
    """The same again: a handler stays."""
    _set(number, NOTE)


def pypysig_ignore(number):
    _set(number, IGNORE)


def pypysig_default(number):
    _set(number, DEFAULT)


def pypysig_poll():
    """The number of a signal that has come since, each once; -1 when there is none."""
    if we_are_translated():
        return c_poll()
    return _untranslated.noted.pop(0) if _untranslated.noted else -1


def pypysig_set_wakeup_fd(fd, with_nul_byte=True):
    """The descriptor a byte is written to when a signal comes, -1 for none; the one before."""
    if we_are_translated():
        return c_wakeup(fd)
    return -1


def pypysig_pushback(number):
    """The signal is to come again."""
    os.kill(os.getpid(), number)
