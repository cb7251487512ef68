"""py.error: an exception class for each number of errno."""
import errno as _errno


class Error(EnvironmentError):
    def __str__(self):
        return '[%s]: %s' % (self.__class__.__name__, ' '.join([str(argument) for argument in self.args]))


for _name in _errno.errorcode.values():
    globals()[_name] = type(_name, (Error,), {'__module__': 'py.error', '__doc__': None})


def of(problem, path):
    """The exception of this module for one of the system's."""
    cls = globals().get(_errno.errorcode.get(problem.errno), Error)
    made = cls(problem.errno, problem.strerror, path)
    return made


def checked_call(function, *args, **keywords):
    try:
        return function(*args, **keywords)
    except (IOError, OSError) as problem:
        raise of(problem, args[0] if args else None)
