"""collections.abc: the names of kinds of containers. isinstance() asks for the methods that make the kind."""


class _KindMeta(type):
    """A kind has as instances all objects with its methods, and those of registered classes."""

    def __instancecheck__(cls, instance):
        return cls.__subclasscheck__(type(instance))

    def __subclasscheck__(cls, other):
        if cls in getattr(other, '__mro__', ()):
            return True
        for registered in cls.__dict__.get('_registered', ()):
            if issubclass(other, registered):
                return True
        wanted = cls.__dict__.get('_methods')
        if not wanted:
            return False
        return all(getattr(other, name, None) is not None for name in wanted)

    def register(cls, other):
        cls._registered = cls.__dict__.get('_registered', ()) + (other,)
        return other


class Hashable(metaclass=_KindMeta):
    _methods = ('__hash__',)


class Iterable(metaclass=_KindMeta):
    _methods = ('__iter__',)


class Iterator(Iterable):
    _methods = ('__iter__', '__next__')

    def __iter__(self):
        return self


class Generator(Iterator):
    _methods = ('__iter__', '__next__', 'send', 'throw', 'close')


class Sized(metaclass=_KindMeta):
    _methods = ('__len__',)


class Container(metaclass=_KindMeta):
    _methods = ('__contains__',)


class Callable(metaclass=_KindMeta):
    _methods = ('__call__',)


class Collection(Sized, Iterable, Container):
    _methods = ('__len__', '__iter__', '__contains__')


class Sequence(Collection):
    _methods = None
    _registered = (list, tuple, str, unicode, range, bytearray)

    def __iter__(self):
        i = 0
        try:
            while True:
                yield self[i]
                i += 1
        except IndexError:
            return

    def __contains__(self, value):
        for item in self:
            if item is value or item == value:
                return True
        return False

    def __reversed__(self):
        for i in range(len(self) - 1, -1, -1):
            yield self[i]

    def index(self, value, start=0, stop=None):
        for i in range(start, len(self) if stop is None else stop):
            if self[i] == value:
                return i
        raise ValueError

    def count(self, value):
        return len([item for item in self if item == value])


class MutableSequence(Sequence):
    _methods = None
    _registered = (list, bytearray)

    def append(self, value):
        self.insert(len(self), value)

    def extend(self, values):
        for value in list(values):
            self.append(value)

    def pop(self, index=-1):
        value = self[index]
        del self[index]
        return value

    def remove(self, value):
        del self[self.index(value)]

    def reverse(self):
        self[:] = list(reversed(self))

    def clear(self):
        while len(self):
            self.pop()

    def __iadd__(self, values):
        self.extend(values)
        return self


ByteString = Sequence


class Set(Collection):
    _methods = None
    _registered = (set, frozenset)

    @classmethod
    def _from_iterable(cls, items):
        return cls(items)

    def __le__(self, other):
        return len(self) <= len(other) and all(item in other for item in self)

    def __lt__(self, other):
        return len(self) < len(other) and self <= other

    def __ge__(self, other):
        return len(self) >= len(other) and all(item in self for item in other)

    def __gt__(self, other):
        return len(self) > len(other) and self >= other

    def __eq__(self, other):
        return isinstance(other, Set) and len(self) == len(other) and self <= other

    def __ne__(self, other):
        return not self == other

    __hash__ = None

    def __and__(self, other):
        return self._from_iterable(item for item in other if item in self)

    def __or__(self, other):
        return self._from_iterable(list(self) + list(other))

    def __sub__(self, other):
        return self._from_iterable(item for item in self if item not in other)

    def __xor__(self, other):
        return (self - other) | self._from_iterable(item for item in other if item not in self)

    def isdisjoint(self, other):
        return not any(item in self for item in other)


class MutableSet(Set):
    _methods = None
    _registered = (set,)

    def remove(self, value):
        if value not in self:
            raise KeyError(value)
        self.discard(value)

    def pop(self):
        for value in self:
            self.discard(value)
            return value
        raise KeyError

    def clear(self):
        while len(self):
            self.pop()

    def __ior__(self, other):
        for value in other:
            self.add(value)
        return self

    def __isub__(self, other):
        for value in list(other):
            self.discard(value)
        return self


class Mapping(Collection):
    _methods = None
    _registered = (dict,)

    def get(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            return default

    def __contains__(self, key):
        try:
            self[key]
        except KeyError:
            return False
        return True

    def keys(self):
        return list(self)

    def values(self):
        return [self[key] for key in self]

    def items(self):
        return [(key, self[key]) for key in self]

    def iterkeys(self):
        return iter(self)

    def itervalues(self):
        for key in self:
            yield self[key]

    def iteritems(self):
        for key in self:
            yield key, self[key]

    def __eq__(self, other):
        return isinstance(other, Mapping) and dict(self.items()) == dict(other.items())

    def __ne__(self, other):
        return not self == other

    __hash__ = None


class MutableMapping(Mapping):
    _methods = None
    _registered = (dict,)

    def pop(self, key, *default):
        try:
            value = self[key]
        except KeyError:
            if default:
                return default[0]
            raise
        del self[key]
        return value

    def popitem(self):
        for key in self:
            value = self[key]
            del self[key]
            return key, value
        raise KeyError('popitem(): mapping is empty')

    def clear(self):
        for key in list(self):
            del self[key]

    def update(*args, **keywords):
        self = args[0]
        for key, value in dict(*args[1:], **keywords).items():
            self[key] = value

    def setdefault(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            self[key] = default
        return default


KeysView = ValuesView = ItemsView = MappingView = Sized
