"""abc: abstract classes. A class with abstract methods left makes no instances."""


def abstractmethod(function):
    function.__isabstractmethod__ = True
    return function


class abstractproperty(property):
    __isabstractmethod__ = True


def abstractclassmethod(function):
    return classmethod(abstractmethod(function))


def abstractstaticmethod(function):
    return staticmethod(abstractmethod(function))


def _is_abstract(value):
    for attribute in ('__func__', 'fget'):
        value = getattr(value, attribute, value) or value
    return getattr(value, '__isabstractmethod__', False)


class ABCMeta(type):
    def __new__(mcls, name, bases, namespace, **keywords):
        cls = type.__new__(mcls, name, bases, namespace, **keywords)
        names = set([key for key, value in namespace.items() if _is_abstract(value)])
        for base in cls.__mro__[1:]:
            for key in getattr(base, '__abstractmethods__', ()):
                if _is_abstract(getattr(cls, key, None)):
                    names.add(key)
        cls.__abstractmethods__ = frozenset(names)
        cls._abc_registered = ()
        return cls

    def __call__(cls, *args, **keywords):
        if cls.__abstractmethods__:
            names = sorted(cls.__abstractmethods__)
            raise TypeError("Can't instantiate abstract class %s with abstract method%s %s" % (
                cls.__name__, '' if len(names) == 1 else 's', ', '.join(names)))
        return type.__call__(cls, *args, **keywords)

    def register(cls, subclass):
        cls._abc_registered += (subclass,)
        return subclass

    def __instancecheck__(cls, instance):
        return cls.__subclasscheck__(type(instance))

    def __subclasscheck__(cls, subclass):
        if cls in getattr(subclass, '__mro__', ()):
            return True
        answer = cls.__subclasshook__(subclass)
        if answer is not NotImplemented:
            return answer
        for registered in cls._abc_registered:
            if issubclass(subclass, registered):
                return True
        for below in cls.__subclasses__():
            if below is not subclass and issubclass(subclass, below):
                return True
        return False


class ABC(metaclass=ABCMeta):
    pass


def get_cache_token():
    return 0
