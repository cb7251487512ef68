"""rlib.rsignal: signals are noted and given one by one; rgil and rvmprof do nothing."""
import os
from rpython.rlib import rgil, rsignal, rvmprof


class Code(object):
    pass


@rvmprof.vmprof_execute_code('test', lambda n, code: code)
def execute(n, code):
    return n + 1


def name_of(code):
    return 'code'


def entry_point(argv):
    rgil.allocate()
    rvmprof.register_code_object_class(Code, name_of)
    print(rsignal.pypysig_poll(), execute(1, Code()), rgil.am_I_holding_the_GIL())
    rsignal.pypysig_setflag(rsignal.SIGUSR1)
    rsignal.pypysig_setflag(rsignal.SIGUSR2)
    os.kill(os.getpid(), rsignal.SIGUSR2)
    print(rsignal.pypysig_poll() == rsignal.SIGUSR2, rsignal.pypysig_poll())
    os.kill(os.getpid(), rsignal.SIGUSR1)
    os.kill(os.getpid(), rsignal.SIGUSR1)
    print(rsignal.pypysig_poll() == rsignal.SIGUSR1, rsignal.pypysig_poll())
    rsignal.pypysig_ignore(rsignal.SIGUSR1)
    os.kill(os.getpid(), rsignal.SIGUSR1)
    print(rsignal.pypysig_poll())
    try:
        rsignal.pypysig_setflag(rsignal.SIGKILL)
    except OSError as e:
        print(os.strerror(e.errno))
    try:
        rvmprof.enable(1, 0.1)
    except rvmprof.VMProfError as e:
        print(e)
    return 0


def target(driver, args):
    return entry_point
