"""dataclasses: classes whose fields are their annotations."""
import types


class _Missing(object):
    def __repr__(self):
        return '<dataclasses.MISSING>'


MISSING = _Missing()
KW_ONLY = _Missing()


class FrozenInstanceError(AttributeError):
    pass


class Field(object):
    """What a field is like."""

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata):
        self.name = self.type = None
        self.default, self.default_factory = default, default_factory
        self.init, self.repr, self.hash, self.compare = init, repr, hash, compare
        self.metadata = metadata or {}


def field(default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None,
          kw_only=False):
    return Field(default, default_factory, init, repr, hash, compare, metadata)


def _fields_of(cls):
    """Those of the bases first."""
    found = {}
    for base in reversed(cls.__mro__[1:]):
        found.update(getattr(base, '__dataclass_fields__', {}))
    for name, kind in cls.__dict__.get('__annotations__', {}).items():
        if 'ClassVar' in str(kind):
            continue
        default = cls.__dict__.get(name, MISSING)
        one = default if isinstance(default, Field) else field(default=default)
        if isinstance(one.default, (list, dict, set)):
            raise ValueError('mutable default %s for field %s is not allowed: use default_factory' % (type(one.default), name))
        one.name, one.type = name, kind
        if isinstance(default, Field):
            if one.default is MISSING:
                delattr(cls, name)
            else:
                setattr(cls, name, one.default)
        found[name] = one
    return found


def _make_init(cls, fields, frozen):
    """A function of its own text, so that its parameters can be seen."""
    parameters, lines, scope = ['self'], [], {'MISSING': MISSING, '_set': object.__setattr__}
    seen_default = None
    for one in fields:
        scope['_default_' + one.name], scope['_factory_' + one.name] = one.default, one.default_factory
        has_default = one.default is not MISSING or one.default_factory is not MISSING
        value = one.name
        if one.init:
            if seen_default and not has_default:
                raise TypeError('non-default argument %r follows default argument' % one.name)
            seen_default = seen_default or has_default
            default = '_default_' + one.name if one.default is not MISSING else 'MISSING'
            parameters.append(one.name + ('=' + default if has_default else ''))
            if one.default_factory is not MISSING:
                value = '_factory_%s() if %s is MISSING else %s' % (one.name, one.name, one.name)
        elif one.default_factory is not MISSING:
            value = '_factory_%s()' % one.name
        else:
            continue
        lines.append('    _set(self, %r, %s)' % (one.name, value) if frozen else '    self.%s = %s' % (one.name, value))
    if hasattr(cls, '__post_init__'):
        lines.append('    self.__post_init__()')
    exec('def __init__(%s):\n%s\n' % (', '.join(parameters), '\n'.join(lines) or '    pass'), scope)
    return scope['__init__']


def _comparison(names, compare):
    def method(self, other):
        if other.__class__ is not self.__class__:
            return NotImplemented
        return compare(tuple([getattr(self, name) for name in names]), tuple([getattr(other, name) for name in names]))
    return method


def _refuse_change(self, name, *value):
    raise FrozenInstanceError('cannot assign to field %r' % name)


def _process(cls, init, repr, eq, order, unsafe_hash, frozen):
    table = _fields_of(cls)
    cls.__dataclass_fields__ = table
    fields = list(table.values())
    own = cls.__dict__
    if init and '__init__' not in own:
        cls.__init__ = _make_init(cls, fields, frozen)
    if repr and '__repr__' not in own:
        shown = [one.name for one in fields if one.repr]
        cls.__repr__ = lambda self: '%s(%s)' % (type(self).__name__, ', '.join(['%s=%r' % (n, getattr(self, n)) for n in shown]))
    names = [one.name for one in fields if one.compare]
    if eq and '__eq__' not in own:
        cls.__eq__ = _comparison(names, lambda a, b: a == b)
        cls.__ne__ = _comparison(names, lambda a, b: a != b)
    if order:
        for name, compare in (('__lt__', lambda a, b: a < b), ('__le__', lambda a, b: a <= b),
                              ('__gt__', lambda a, b: a > b), ('__ge__', lambda a, b: a >= b)):
            setattr(cls, name, _comparison(names, compare))
    if unsafe_hash or (eq and frozen and '__hash__' not in own):
        cls.__hash__ = lambda self: hash(tuple([getattr(self, name) for name in names]))
    elif eq and '__hash__' not in own:
        cls.__hash__ = None
    if frozen:
        cls.__setattr__ = cls.__delattr__ = _refuse_change
    return cls


def dataclass(cls=None, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True,
              kw_only=False, slots=False):
    def decorate(cls):
        return _process(cls, init, repr, eq, order, unsafe_hash, frozen)
    return decorate(cls) if cls is not None else decorate


def is_dataclass(thing):
    return hasattr(thing, '__dataclass_fields__')


def fields(thing):
    if not is_dataclass(thing):
        raise TypeError('must be called with a dataclass type or instance')
    return tuple(thing.__dataclass_fields__.values())


def _plain(value, make):
    if is_dataclass(value) and not isinstance(value, type):
        return make(value)
    if isinstance(value, (list, tuple)):
        return type(value)([_plain(item, make) for item in value])
    if isinstance(value, dict):
        return dict([(_plain(key, make), _plain(value[key], make)) for key in value])
    return value


def asdict(instance, dict_factory=dict):
    return dict_factory([(one.name, _plain(getattr(instance, one.name), asdict)) for one in fields(instance)])


def astuple(instance, tuple_factory=tuple):
    return tuple_factory([_plain(getattr(instance, one.name), astuple) for one in fields(instance)])


def replace(instance, **changes):
    for one in fields(instance):
        if one.init and one.name not in changes:
            changes[one.name] = getattr(instance, one.name)
    return instance.__class__(**changes)


def make_dataclass(cls_name, fields, bases=(), namespace=None, **options):
    names = dict(namespace or {})
    annotations = names['__annotations__'] = {}
    for item in fields:
        item = (item, 'typing.Any') if isinstance(item, str) else item
        annotations[item[0]] = item[1]
        if len(item) == 3:
            names[item[0]] = item[2]
    return dataclass(types.new_class(cls_name, bases or (object,), {}, lambda ns: ns.update(names))
                     if hasattr(types, 'new_class') else type(cls_name, bases or (object,), names), **options)
