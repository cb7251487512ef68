"""contextlib: with statements without classes."""
from functools import wraps


class ContextDecorator(object):
    def _recreate_cm(self):
        return self

    def __call__(self, function):
        @wraps(function)
        def inner(*args, **keywords):
            with self._recreate_cm():
                return function(*args, **keywords)
        return inner


class _GeneratorContextManager(ContextDecorator):
    """Base of the classes that contextmanager() makes, one for each function."""
    def _recreate_cm(self):
        return self._again()


def _manager_class(name):
    class Manager(_GeneratorContextManager):
        def __init__(self, generator):
            self.gen = generator

        def __enter__(self):
            try:
                return next(self.gen)
            except StopIteration:
                raise RuntimeError("generator didn't yield")

        def __exit__(self, cls, value, traceback):
            if value is None:
                try:
                    next(self.gen)
                except StopIteration:
                    return False
                raise RuntimeError("generator didn't stop")
            try:
                self.gen.throw(value)
            except StopIteration as stop:
                return stop is not value
            except BaseException as error:
                if error is not value:
                    raise
                return False
            raise RuntimeError("generator didn't stop after throw()")
    Manager.__name__ = name
    return Manager


_SOURCE = """
def make(%(parameters)s):
    manager = Manager(function(%(arguments)s))
    if not we_are_translated():
        manager._again = lambda: make(%(arguments)s)
    return manager
"""


def _parameters_of(function):
    """As they are written, and as they are passed on: what is made of them can be translated."""
    code = function.__code__
    positional = list(code.co_varnames[:code.co_argcount])
    keyword_only = list(code.co_varnames[code.co_argcount:code.co_argcount + code.co_kwonlyargcount])
    rest = list(code.co_varnames[code.co_argcount + len(keyword_only):])
    without_default = len(positional) - len(function.__defaults__ or ())
    written = [name if i < without_default else '%s=defaults[%d]' % (name, i - without_default)
               for i, name in enumerate(positional)]
    passed = list(positional)
    if code.co_flags & 4:
        star = rest.pop(0)
        written.append('*' + star)
        passed.append('*' + star)
    elif keyword_only:
        written.append('*')
    for name in keyword_only:
        has_default = name in (function.__kwdefaults__ or {})
        written.append('%s=keyword_defaults[%r]' % (name, name) if has_default else name)
        passed.append('%s=%s' % (name, name))
    if code.co_flags & 8:
        written.append('**' + rest[0])
        passed.append('**' + rest[0])
    return ', '.join(written), ', '.join(passed)


def contextmanager(function):
    from rpython.rlib.objectmodel import we_are_translated
    parameters, arguments = _parameters_of(function)
    namespace = {'Manager': _manager_class(function.__name__), 'function': function, 'we_are_translated': we_are_translated,
                 'defaults': function.__defaults__, 'keyword_defaults': function.__kwdefaults__}
    exec(_SOURCE % {'parameters': parameters, 'arguments': arguments}, namespace)
    return wraps(function)(namespace['make'])


class closing(object):
    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *ignored):
        self.thing.close()


class suppress(object):
    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __enter__(self):
        return None

    def __exit__(self, cls, value, traceback):
        return cls is not None and issubclass(cls, self._exceptions)


class nullcontext(object):
    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    def __exit__(self, *ignored):
        return None


class _redirect(object):
    def __init__(self, target):
        self._target = target
        self._saved = []

    def __enter__(self):
        import sys
        self._saved.append(getattr(sys, self._stream))
        setattr(sys, self._stream, self._target)
        return self._target

    def __exit__(self, *ignored):
        import sys
        setattr(sys, self._stream, self._saved.pop())


class redirect_stdout(_redirect):
    _stream = 'stdout'


class redirect_stderr(_redirect):
    _stream = 'stderr'


class ExitStack(object):
    def __init__(self):
        self._exits = []

    def __enter__(self):
        return self

    def enter_context(self, manager):
        value = type(manager).__enter__(manager)
        self.push(manager)
        return value

    def push(self, thing):
        leave = getattr(type(thing), '__exit__', None)
        self._exits.append(thing if leave is None else lambda *details: leave(thing, *details))
        return thing

    def callback(self, function, *args, **keywords):
        def leave(cls, value, traceback):
            function(*args, **keywords)
        self._exits.append(leave)
        return function

    def pop_all(self):
        other = type(self)()
        other._exits, self._exits = self._exits, []
        return other

    def close(self):
        self.__exit__(None, None, None)

    def __exit__(self, cls, value, traceback):
        pending = value
        while self._exits:
            leave = self._exits.pop()
            try:
                if leave(type(pending) if pending is not None else None, pending, traceback):
                    pending = None
            except BaseException as error:
                pending = error
        if pending is not None and pending is not value:
            raise pending
        return value is not None and pending is None


def nested(*managers):
    stack = ExitStack()

    @contextmanager
    def enter_all():
        with stack:
            yield [stack.enter_context(manager) for manager in managers]
    return enter_all()


class AbstractContextManager(object):
    def __enter__(self):
        return self

    def __exit__(self, *ignored):
        return None
