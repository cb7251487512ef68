"""timeit: how long something takes."""
import time

default_timer = time.time
default_number = 1000000


class Timer(object):
    def __init__(self, stmt='pass', setup='pass', timer=default_timer, globals=None):
        self._stmt, self._setup, self._timer, self._globals = stmt, setup, timer, globals

    def timeit(self, number=default_number):
        scope = dict(self._globals or {})
        if callable(self._setup):
            self._setup()
        else:
            exec(self._setup, scope)
        code = None if callable(self._stmt) else compile(self._stmt, '<timeit-src>', 'exec')
        start = self._timer()
        for _ in range(number):
            if code is None:
                self._stmt()
            else:
                exec(code, scope)
        return self._timer() - start

    def repeat(self, repeat=3, number=default_number):
        return [self.timeit(number) for _ in range(repeat)]


def timeit(stmt='pass', setup='pass', timer=default_timer, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt='pass', setup='pass', timer=default_timer, repeat=3, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)
