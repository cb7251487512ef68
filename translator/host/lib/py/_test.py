"""py.test: what test modules name when they are imported; tests are not run here."""


class Exit(BaseException):
    pass


class Skipped(BaseException):
    def __init__(self, msg=''):
        BaseException.__init__(self, msg)
        self.msg = msg


class Failed(AssertionError):
    pass


class _Raises(object):
    """`with raises(E) as info:`; info.value is the exception."""

    def __init__(self, expected):
        self.expected = expected

    def __enter__(self):
        return self

    def __exit__(self, type, value, traceback):
        if type is None:
            raise Failed('DID NOT RAISE %r' % (self.expected,))
        self.type = type
        self.value = value if isinstance(value, BaseException) else type(value)
        return issubclass(type, self.expected)


def raises(expected, *args, **keywords):
    if not args:
        return _Raises(expected)
    context = _Raises(expected)
    with context:
        if isinstance(args[0], str):
            import sys
            frame = sys._getframe(1)
            exec(args[0], frame.f_globals, dict(frame.f_locals))
        else:
            args[0](*args[1:], **keywords)
    return context


def skip(msg='', **ignored):
    raise Skipped(msg)


def fail(msg='', **ignored):
    raise Failed(msg)


def exit(msg=''):
    raise Exit(msg)


def importorskip(name, minversion=None):
    try:
        __import__(name)
    except ImportError:
        skip('could not import %r' % name)
    import sys
    return sys.modules[name]


def fixture(*args, **keywords):
    if len(args) == 1 and callable(args[0]):
        return args[0]
    return lambda function: function


class _Mark(object):
    """py.test.mark.anything(...): leaves the function as it is."""

    def __getattr__(self, name):
        def mark(*args, **keywords):
            if len(args) == 1 and callable(args[0]) and not keywords:
                return args[0]
            return lambda function: function
        return mark


class _Option(object):
    """Options that are never given."""

    def __getattr__(self, name):
        if name.startswith('__'):
            raise AttributeError(name)
        return None


class _Config(object):
    option = _Option()

    def getvalue(self, name, path=None):
        return None

    getoption = getvalue


mark = _Mark()
config = _Config()


class collect(object):
    """Base classes that conftest files derive from."""

    class Item(object):
        pass

    class Function(Item):
        pass

    class Class(object):
        pass

    class Module(object):
        pass

    class Directory(object):
        pass


class cmdline(object):
    @staticmethod
    def main(args=None):
        raise NotImplementedError('py.test.cmdline.main() is not available at import time')
