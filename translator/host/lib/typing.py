"""typing: names for annotations. Subscripted, each answers an object that remembers what it was given."""


class _Special(object):
    def __init__(self, name, args=()):
        self._name = name
        self.__args__ = args
        self.__origin__ = self

    def __getitem__(self, args):
        made = _Special(self._name, args if isinstance(args, tuple) else (args,))
        made.__origin__ = self
        return made

    def __call__(self, *args, **keywords):
        raise TypeError("typing.%s cannot be called" % self._name)

    def __or__(self, other):
        return Union[self, other]

    __ror__ = __or__

    def __repr__(self):
        inner = ', '.join([getattr(arg, '__name__', repr(arg)) for arg in self.__args__])
        return 'typing.%s' % self._name + ('[%s]' % inner if inner else '')


for _name in ('Any Union Optional List Dict Set FrozenSet Tuple Type Callable Iterable Iterator Generator Sequence '
              'MutableSequence Mapping MutableMapping DefaultDict OrderedDict Counter Deque ClassVar Final Literal '
              'NoReturn Never Annotated Collection Container Hashable Sized AnyStr Text IO TextIO BinaryIO Awaitable '
              'Coroutine Concatenate TypeAlias Self Required NotRequired LiteralString SupportsInt SupportsFloat '
              'SupportsIndex SupportsAbs').split():
    globals()[_name] = _Special(_name)

TYPE_CHECKING = False


class _GenericMeta(type):
    def __getitem__(cls, args):
        return cls


class Generic(metaclass=_GenericMeta):
    pass


class Protocol(metaclass=_GenericMeta):
    pass


class TypeVar(object):
    def __init__(self, name, *constraints, **options):
        self.__name__ = name
        self.__constraints__ = constraints
        self.__bound__ = options.get('bound')

    def __repr__(self):
        return '~' + self.__name__


ParamSpec = TypeVarTuple = TypeVar


def NewType(name, base):
    def new_type(value):
        return value
    new_type.__name__ = name
    new_type.__supertype__ = base
    return new_type


def cast(kind, value):
    return value


def overload(function):
    return function


def no_type_check(thing):
    return thing


final = runtime_checkable = override = no_type_check


def get_type_hints(thing, globalns=None, localns=None, include_extras=False):
    return dict(getattr(thing, '__annotations__', {}))


def get_origin(kind):
    origin = getattr(kind, '__origin__', None)
    return None if origin is kind else origin


def get_args(kind):
    return getattr(kind, '__args__', ())


def NamedTuple(typename, fields=()):
    from collections import namedtuple
    return namedtuple(typename, [name for name, kind in fields])


def TypedDict(typename, fields=None, total=True):
    return dict
