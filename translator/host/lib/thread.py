"""thread: import time has one thread; locks count and nothing more."""

error = RuntimeError


class LockType(object):
    def __init__(self):
        self._locked = False

    def acquire(self, blocking=True, timeout=-1):
        if self._locked:
            if blocking and timeout < 0:
                raise RuntimeError("deadlock: the only thread waits for a lock it holds")
            return False
        self._locked = True
        return True

    def release(self):
        if not self._locked:
            raise RuntimeError("release unlocked lock")
        self._locked = False

    def locked(self):
        return self._locked

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *ignored):
        self.release()


allocate_lock = allocate = LockType


def get_ident():
    return 1


def start_new_thread(function, args, kwargs=None):
    raise error("can't start new thread: import time has one")


start_new = start_new_thread


def exit():
    raise SystemExit


def interrupt_main():
    raise KeyboardInterrupt


def stack_size(size=0):
    return 0


class _local(object):
    pass
