"""What the machine cannot do, by name: programs may import and name it; calling it is refused."""


def function(name):
    """A function that refuses."""
    def refuse(*args, **keywords):
        raise NotImplementedError('%s() is not available at import time' % name)
    refuse.__name__ = name.split('.')[-1]
    return refuse


def functions(module, names, namespace):
    """Puts such functions into the namespace of a module."""
    for name in names.split():
        namespace[name] = function('%s.%s' % (module, name))


def classes(module, names, namespace):
    """Classes that can be derived from, and refuse to be made."""
    for name in names.split():
        namespace[name] = type(name, (object,), {'__init__': function('%s.%s' % (module, name)), '__module__': module})
