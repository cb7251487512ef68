"""threading: import time has one thread; a Thread cannot be started."""
import thread as _thread

Lock = _thread.allocate_lock
get_ident = _thread.get_ident
ThreadError = _thread.error


class local(object):
    pass


class _RLock(object):
    def __init__(self):
        self._count = 0

    def acquire(self, blocking=True, timeout=-1):
        self._count += 1
        return True

    def release(self):
        if not self._count:
            raise RuntimeError("cannot release un-acquired lock")
        self._count -= 1

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *ignored):
        self.release()


RLock = _RLock


class Event(object):
    def __init__(self):
        self._set = False

    def is_set(self):
        return self._set

    isSet = is_set

    def set(self):
        self._set = True

    def clear(self):
        self._set = False

    def wait(self, timeout=None):
        return self._set


class Thread(object):
    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, daemon=None):
        self._target, self._args, self._kwargs = target, args, kwargs or {}
        self.name = name or 'Thread'
        self.daemon = daemon
        self.ident = None

    def run(self):
        if self._target is not None:
            self._target(*self._args, **self._kwargs)

    def start(self):
        _thread.start_new_thread(self.run, ())

    def join(self, timeout=None):
        pass

    def is_alive(self):
        return False

    def getName(self):
        return self.name


class _MainThread(Thread):
    def __init__(self):
        Thread.__init__(self, name='MainThread')
        self.ident = get_ident()

    def is_alive(self):
        return True


_main = _MainThread()


def current_thread():
    return _main


currentThread = main_thread = current_thread


def enumerate():
    return [_main]


def active_count():
    return 1


activeCount = active_count


def settrace(function):
    pass


setprofile = settrace
