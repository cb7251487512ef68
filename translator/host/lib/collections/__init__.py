"""collections: more containers."""
from operator import itemgetter
import keyword
import sys
from collections.abc import (Callable, Collection, Container, Generator, Hashable, ItemsView, Iterable, Iterator, KeysView,
                             Mapping, MappingView, MutableMapping, MutableSequence, MutableSet, Sequence, Set, Sized,
                             ValuesView)


class OrderedDict(dict):
    """A dict (which keeps its order anyway) that compares with its order and can move keys to its ends."""

    def popitem(self, last=True):
        if not self:
            raise KeyError('dictionary is empty')
        if last:
            return dict.popitem(self)
        key = next(iter(self))
        return key, dict.pop(self, key)

    def move_to_end(self, key, last=True):
        value = dict.pop(self, key)
        rest = [] if last else list(self.items())
        if not last:
            dict.clear(self)
        dict.__setitem__(self, key, value)
        for other, value in rest:
            dict.__setitem__(self, other, value)

    def copy(self):
        return self.__class__(self)

    def __reversed__(self):
        return reversed(list(self))

    def __eq__(self, other):
        if isinstance(other, OrderedDict):
            return list(self.items()) == list(other.items())
        return dict.__eq__(self, other)

    def __ne__(self, other):
        return not self == other

    __hash__ = None

    def __repr__(self):
        if not self:
            return '%s()' % self.__class__.__name__
        return '%s(%r)' % (self.__class__.__name__, list(self.items()))


class defaultdict(dict):
    def __init__(self, default_factory=None, *args, **keywords):
        if default_factory is not None and not callable(default_factory):
            raise TypeError("first argument must be callable or None")
        dict.__init__(self, *args, **keywords)
        self.default_factory = default_factory

    def __missing__(self, key):
        if self.default_factory is None:
            raise KeyError(key)
        value = self[key] = self.default_factory()
        return value

    def copy(self):
        return self.__class__(self.default_factory, self)

    __copy__ = copy

    def __repr__(self):
        return 'defaultdict(%r, %s)' % (self.default_factory, dict.__repr__(self))


class Counter(dict):
    def __init__(self, iterable=None, **keywords):
        dict.__init__(self)
        self.update(iterable, **keywords)

    def __missing__(self, key):
        return 0

    def update(self, iterable=None, **keywords):
        if isinstance(iterable, Mapping):
            for key, number in iterable.items():
                self[key] = self.get(key, 0) + number
        elif iterable is not None:
            for key in iterable:
                self[key] = self.get(key, 0) + 1
        for key, number in keywords.items():
            self[key] = self.get(key, 0) + number

    def subtract(self, iterable=None, **keywords):
        counts = Counter(iterable, **keywords)
        for key, number in counts.items():
            self[key] = self.get(key, 0) - number

    def most_common(self, n=None):
        ordered = sorted(self.items(), key=itemgetter(1), reverse=True)
        return ordered if n is None else ordered[:n]

    def elements(self):
        for key, number in self.items():
            for _ in range(number):
                yield key

    def total(self):
        return sum(self.values())

    def copy(self):
        return self.__class__(self)

    def __delitem__(self, key):
        if key in self:
            dict.__delitem__(self, key)

    @classmethod
    def fromkeys(cls, iterable, value=None):
        raise NotImplementedError('Counter.fromkeys() is undefined.')

    def _combined(self, other, function):
        result = Counter()
        for key in list(self) + [key for key in other if key not in self]:
            number = function(self[key], other[key])
            if number > 0:
                result[key] = number
        return result

    def __add__(self, other):
        return self._combined(other, lambda a, b: a + b)

    def __sub__(self, other):
        return self._combined(other, lambda a, b: a - b)

    def __or__(self, other):
        return self._combined(other, max)

    def __and__(self, other):
        return self._combined(other, min)

    def __repr__(self):
        if not self:
            return '%s()' % self.__class__.__name__
        items = ', '.join(['%r: %r' % item for item in self.most_common()])
        return '%s({%s})' % (self.__class__.__name__, items)


class deque(object):
    """A list with a free part at its front, so that both ends are cheap."""

    def __init__(self, iterable=(), maxlen=None):
        if maxlen is not None and maxlen < 0:
            raise ValueError("maxlen must be non-negative")
        self._items = []
        self._start = 0
        self.maxlen = maxlen
        self.extend(iterable)

    def _compact(self):
        if self._start > 32 and self._start * 2 > len(self._items):
            del self._items[:self._start]
            self._start = 0

    def append(self, item):
        self._items.append(item)
        if self.maxlen is not None and len(self) > self.maxlen:
            self.popleft()

    def appendleft(self, item):
        if self._start == 0:
            room = len(self._items) + 8
            self._items[:0] = [None] * room
            self._start = room
        self._start -= 1
        self._items[self._start] = item
        if self.maxlen is not None and len(self) > self.maxlen:
            self.pop()

    def pop(self):
        if len(self._items) == self._start:
            raise IndexError("pop from an empty deque")
        return self._items.pop()

    def popleft(self):
        if len(self._items) == self._start:
            raise IndexError("pop from an empty deque")
        item = self._items[self._start]
        self._items[self._start] = None
        self._start += 1
        self._compact()
        return item

    def extend(self, iterable):
        for item in list(iterable):
            self.append(item)

    def extendleft(self, iterable):
        for item in list(iterable):
            self.appendleft(item)

    def _all(self):
        return self._items[self._start:]

    def _replace(self, items):
        self._items = items
        self._start = 0

    def clear(self):
        self._replace([])

    def copy(self):
        return self.__class__(self._all(), self.maxlen)

    __copy__ = copy

    def count(self, item):
        return self._all().count(item)

    def index(self, item, *bounds):
        return self._all().index(item, *bounds)

    def insert(self, index, item):
        if self.maxlen is not None and len(self) >= self.maxlen:
            raise IndexError("deque already at its maximum size")
        items = self._all()
        items.insert(index, item)
        self._replace(items)

    def remove(self, item):
        items = self._all()
        items.remove(item)
        self._replace(items)

    def reverse(self):
        self._replace(self._all()[::-1])

    def rotate(self, n=1):
        items = self._all()
        if items:
            n %= len(items)
            self._replace(items[-n:] + items[:-n] if n else items)

    def __len__(self):
        return len(self._items) - self._start

    def __iter__(self):
        size = len(self)
        for i in range(size):
            if len(self) != size:
                raise RuntimeError("deque mutated during iteration")
            yield self._items[self._start + i]

    def __reversed__(self):
        return reversed(self._all())

    def __contains__(self, item):
        return item in self._all()

    def _place(self, index):
        if index < 0:
            index += len(self)
        if not 0 <= index < len(self):
            raise IndexError("deque index out of range")
        return self._start + index

    def __getitem__(self, index):
        return self._items[self._place(index)]

    def __setitem__(self, index, item):
        self._items[self._place(index)] = item

    def __delitem__(self, index):
        del self._items[self._place(index)]

    def __add__(self, other):
        return self.__class__(self._all() + list(other), self.maxlen)

    def __iadd__(self, other):
        self.extend(other)
        return self

    def __mul__(self, n):
        return self.__class__(self._all() * n, self.maxlen)

    def __eq__(self, other):
        return isinstance(other, deque) and self._all() == other._all()

    def __ne__(self, other):
        return not self == other

    def __lt__(self, other):
        return self._all() < other._all()

    __hash__ = None

    def __repr__(self):
        if self.maxlen is None:
            return 'deque(%r)' % (self._all(),)
        return 'deque(%r, maxlen=%d)' % (self._all(), self.maxlen)


def _checked_names(typename, names, rename):
    seen = set()
    for i, name in enumerate(names):
        bad = not name.isidentifier() or keyword.iskeyword(name) or name.startswith('_') or name in seen
        if bad and rename:
            names[i] = '_%d' % i
        elif bad:
            reason = "Encountered duplicate field name: %r" if name in seen else (
                "Field names cannot start with an underscore: %r" if name.startswith('_') else
                "Type names and field names must be valid identifiers: %r")
            raise ValueError(reason % name)
        seen.add(name)
    return names


def namedtuple(typename, field_names, rename=False, defaults=None, module=None, verbose=False):
    """A class of tuples whose items have names."""
    if isinstance(field_names, basestring):
        field_names = field_names.replace(',', ' ').split()
    names = tuple(_checked_names(typename, [str(name) for name in field_names], rename))
    default_values = {} if defaults is None else dict(zip(names[len(names) - len(defaults):], defaults))

    def __new__(_cls, *args, **keywords):
        values = list(args)
        if len(values) > len(names):
            raise TypeError("%s.__new__() takes %d positional arguments but %d were given"
                            % (typename, len(names) + 1, len(values) + 1))
        for name in names[len(values):]:
            if name in keywords:
                values.append(keywords.pop(name))
            elif name in default_values:
                values.append(default_values[name])
            else:
                raise TypeError("%s.__new__() missing required argument: %r" % (typename, name))
        if keywords:
            raise TypeError("%s.__new__() got an unexpected keyword argument %r" % (typename, list(keywords)[0]))
        return tuple.__new__(_cls, values)

    def _make(cls, iterable):
        values = tuple(iterable)
        if len(values) != len(names):
            raise TypeError("Expected %d arguments, got %d" % (len(names), len(values)))
        return tuple.__new__(cls, values)

    def _replace(_self, **keywords):
        values = [keywords.pop(name, value) for name, value in zip(names, _self)]
        if keywords:
            raise ValueError("Got unexpected field names: %r" % (list(keywords),))
        return _self._make(values)

    def _asdict(self):
        return OrderedDict(zip(names, self))

    def __repr__(self):
        return '%s(%s)' % (self.__class__.__name__, ', '.join(['%s=%r' % pair for pair in zip(names, self)]))

    def __getnewargs__(self):
        return tuple(self)

    namespace = {
        '__new__': __new__, '_make': classmethod(_make), '_replace': _replace, '_asdict': _asdict, '__repr__': __repr__,
        '__getnewargs__': __getnewargs__, '__slots__': (), '_fields': names, '_field_defaults': default_values,
        '__doc__': '%s(%s)' % (typename, ', '.join(names)),
        '__module__': module or sys._getframe(1).f_globals.get('__name__', '__main__')}
    for i, name in enumerate(names):
        namespace[name] = property(itemgetter(i))
    return type(typename, (tuple,), namespace)


class UserDict(MutableMapping):
    def __init__(self, dict=None, **keywords):
        self.data = {}
        if dict is not None:
            self.update(dict)
        self.update(keywords)

    def __len__(self):
        return len(self.data)

    def __getitem__(self, key):
        if key in self.data:
            return self.data[key]
        if hasattr(self.__class__, '__missing__'):
            return self.__class__.__missing__(self, key)
        raise KeyError(key)

    def __setitem__(self, key, value):
        self.data[key] = value

    def __delitem__(self, key):
        del self.data[key]

    def __iter__(self):
        return iter(self.data)

    def __contains__(self, key):
        return key in self.data

    def __repr__(self):
        return repr(self.data)


class ChainMap(MutableMapping):
    def __init__(self, *maps):
        self.maps = list(maps) or [{}]

    def __getitem__(self, key):
        for mapping in self.maps:
            if key in mapping:
                return mapping[key]
        raise KeyError(key)

    def __iter__(self):
        seen = {}
        for mapping in reversed(self.maps):
            seen.update(dict.fromkeys(mapping))
        return iter(seen)

    def __len__(self):
        return len(list(iter(self)))

    def __contains__(self, key):
        return any(key in mapping for mapping in self.maps)

    def __setitem__(self, key, value):
        self.maps[0][key] = value

    def __delitem__(self, key):
        del self.maps[0][key]

    def new_child(self, mapping=None):
        return self.__class__({} if mapping is None else mapping, *self.maps)
