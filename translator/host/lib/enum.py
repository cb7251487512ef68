"""enum: classes with a fixed set of instances."""


class auto(object):
    pass


def unique(cls):
    names = [name for name, member in cls.__members__.items() if member.name != name]
    if names:
        raise ValueError("duplicate values found in %r: %s" % (cls, ', '.join(names)))
    return cls


def _is_member(name, value):
    return not name.startswith('_') and not hasattr(type(value), '__get__') or isinstance(value, auto)


class EnumMeta(type):
    def __new__(mcls, name, bases, namespace):
        values = [(key, value) for key, value in namespace.items() if _is_member(key, value)]
        for key, value in values:
            del namespace[key]
        cls = type.__new__(mcls, name, bases, namespace)
        cls.__members__ = {}
        cls._by_value = {}
        last = 0
        for key, value in values:
            if isinstance(value, auto):
                value = cls._generate_next_value_(key, 1, len(cls.__members__), [last])
            last = value
            cls._add(key, value)
        return cls

    def _add(cls, key, value):
        member = cls._by_value.get(value)
        if member is None:
            basic = [base for base in cls.__mro__ if base in (int, str, float)]
            member = basic[0].__new__(cls, value) if basic else object.__new__(cls)
            member._name_ = member.name = key
            member._value_ = member.value = value
            cls._by_value[value] = member
        cls.__members__[key] = member
        setattr(cls, key, member)

    def __call__(cls, value, *more):
        if more:
            names = more[0].replace(',', ' ').split() if isinstance(more[0], str) else list(more[0])
            namespace = dict([(name, i + 1) for i, name in enumerate(names)])
            return EnumMeta(value, (cls,), namespace)
        if isinstance(value, cls):
            return value
        try:
            return cls._by_value[value]
        except KeyError:
            return cls._missing_(value)

    def __iter__(cls):
        return iter([member for name, member in cls.__members__.items() if member.name == name])

    def __len__(cls):
        return len(cls._by_value)

    def __getitem__(cls, name):
        return cls.__members__[name]

    def __contains__(cls, member):
        return isinstance(member, cls)


class Enum(metaclass=EnumMeta):
    @classmethod
    def _missing_(cls, value):
        raise ValueError("%r is not a valid %s" % (value, cls.__name__))

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return last_values[-1] + 1

    def __repr__(self):
        return '<%s.%s: %r>' % (self.__class__.__name__, self._name_, self._value_)

    def __str__(self):
        return '%s.%s' % (self.__class__.__name__, self._name_)

    def __hash__(self):
        return hash(self._name_)


class IntEnum(int, Enum):
    def __str__(self):
        return str(self._value_)

    __hash__ = int.__hash__


class Flag(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return last_values[-1] * 2 or 1

    @classmethod
    def _missing_(cls, value):
        member = object.__new__(cls)
        names = [name for name, known in cls.__members__.items() if known._value_ and known._value_ & value == known._value_]
        member._name_ = member.name = '|'.join(names) or None
        member._value_ = member.value = value
        cls._by_value[value] = member
        return member

    def __or__(self, other):
        return self.__class__(self._value_ | other._value_)

    def __and__(self, other):
        return self.__class__(self._value_ & other._value_)

    def __xor__(self, other):
        return self.__class__(self._value_ ^ other._value_)

    def __contains__(self, other):
        return other._value_ & self._value_ == other._value_

    def __bool__(self):
        return bool(self._value_)


IntFlag = Flag
