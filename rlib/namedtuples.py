"""namedtuples in translated programs: each class becomes one with the fields as attributes.

The translator asks for `class_of` a namedtuple class (or a subclass of one) and `instance_of` an instance made at import time. What is
done with the items as a tuple goes through `_as_tuple`. Untranslated, Python's own are used.
"""
from rpython.rlib.objectmodel import instantiate, specialize
from rpython.rlib.plain import MISSING


@specialize.call_location()
def items(record):
    """tuple(record)"""
    return record._as_tuple()


@specialize.call_location()
def item(record, index):
    """record[index], the index being known when translating."""
    return record._as_tuple()[index]


@specialize.argtype(0)
def as_tuple(x):
    """A record or a tuple as a tuple."""
    if isinstance(x, tuple):
        return x
    return x._as_tuple()


_SOURCE = """
class %(name)s(object):
    _immutable_fields_ = %(fields)r
    _fields = %(fields)r

    def __init__(self%(parameters)s):
        pass%(assignments)s

    def _as_tuple(self):
        return (%(items)s)

    def __len__(self):
        return %(count)d

    def __iter__(self):
        return iter(self._as_tuple())

    @specialize.call_location()
    def _replace(self%(replacements)s):
        made = instantiate(self.__class__)%(chosen)s
        return made

    def __repr__(self):
        return self.__class__.__name__ + '(' + %(text)s + ')'

    def __str__(self):
        return self.__repr__()

    def __hash__(self):
        return hash(self._as_tuple())

    @specialize.argtype(1)
    def __add__(self, other):
        return self._as_tuple() + as_tuple(other)

    @specialize.argtype(1)
    def __radd__(self, other):
        return other + self._as_tuple()
"""

_SEARCH = """
    @specialize.argtype(1)
    def %s(self, item):
        return self._as_tuple().%s(item)
"""

_COMPARISON = """
    @specialize.argtype(1)
    def __%s__(self, other):
        return self._as_tuple() %s as_tuple(other)
"""


def _source_of(name, fields, defaults):
    source = _SOURCE % {
        'name': 'record', 'fields': tuple(fields), 'count': len(fields),
        'parameters': ''.join([', %s' % f + ('=defaults[%r]' % f if f in defaults else '') for f in fields]),
        'assignments': ''.join(['; self.%s = %s' % (f, f) for f in fields]),
        'items': ''.join(['self.%s, ' % f for f in fields]),
        'replacements': ''.join([', %s=MISSING' % f for f in fields]),
        'chosen': ''.join(['; made.%s = self.%s if %s is MISSING else %s' % (f, f, f, f) for f in fields]),
        'text': " + ', ' + ".join(["'%s=' + repr(self.%s)" % (f, f) for f in fields]) or "''"}
    comparisons = [('eq', '=='), ('ne', '!='), ('lt', '<'), ('le', '<='), ('gt', '>'), ('ge', '>=')]
    searches = [(name, name) for name in ('index', 'count') if name not in fields]
    return source + ''.join([_COMPARISON % pair for pair in comparisons] + [_SEARCH % pair for pair in searches])


_classes = {}                   # namedtuple class -> the class it becomes


def _make(cls):
    if '_fields' in cls.__dict__:
        namespace = {'MISSING': MISSING, 'instantiate': instantiate, 'specialize': specialize, 'as_tuple': as_tuple,
                     'defaults': getattr(cls, '_field_defaults', {})}
        exec(_source_of(cls.__name__, cls._fields, namespace['defaults']), namespace)
        made = namespace['record']
        made.__name__ = cls.__name__
        return made
    bases = tuple([class_of(base) if issubclass(base, tuple) else base for base in cls.__bases__])
    members = dict([(name, value) for name, value in cls.__dict__.items()
                    if name not in ('__slots__', '__dict__', '__weakref__', '__doc__')])
    return type(cls.__name__, bases, members)


def class_of(cls):
    if cls not in _classes:
        _classes[cls] = _make(cls)
    return _classes[cls]


def instance_of(record):
    made = object.__new__(class_of(type(record)))
    for name in record._fields:
        setattr(made, name, getattr(record, name))
    for name, value in getattr(record, '__dict__', {}).items():
        setattr(made, name, value)
    return made
