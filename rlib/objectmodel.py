"""What an RPython program says about its objects and functions to the translator.

Takes:   functions and classes at import time, any value at run time.
Leaves:  marks (attributes) the translator reads, and untranslated behaviour good enough to test with.
Idea:    each name is recognised by the translator by its qualified name; the bodies here are what it
         means when nothing is translated, under CPython 3 and under the import-time evaluator.
Example: @specialize.argtype(0) / if we_are_translated(): ... / instantiate(cls)
"""
import struct
import sys
import types

from rpython.rlib.unroll import unrolling_iterable


# ____________________________________________________________ specialisation

class _Specialize(object):
    """`@specialize.KIND(...)`: how many versions of a function the translator makes."""

    def memo(self):
        """The call is made at translation time, its arguments being constants."""
        return self._mark('specialize:memo')

    def arg(self, *indices):
        """One version for each constant value of the given arguments."""
        return self._mark('specialize:arg' + _in_parentheses(indices))

    def arg_or_var(self, *indices):
        """Like `arg` when all of them are constants, else one shared version."""
        return self._mark('specialize:arg_or_var' + _in_parentheses(indices))

    def argtype(self, *indices):
        """One version for each type of the given arguments."""
        return self._mark('specialize:argtype' + _in_parentheses(indices))

    def arglistitemtype(self, index):
        """One version for each item type of the list given as that argument."""
        return self._mark('specialize:arglistitemtype(%d)' % index)

    def call_location(self):
        """One version for each place that calls."""
        return self._mark('specialize:call_location')

    def ll(self):
        """One version for each tuple of low-level argument types."""
        return self._mark('specialize:ll')

    def ll_and_arg(self, *indices):
        """`ll` and `arg` together."""
        return self._mark('specialize:ll_and_arg' + _in_parentheses(indices))

    def _mark(self, tag):
        def decorate(func):
            func._annspecialcase_ = tag
            return func
        return decorate


def _in_parentheses(indices):
    return '(%s)' % ','.join([str(index) for index in indices])


specialize = _Specialize()


# ____________________________________________________________ marks on functions

def enforceargs(*types, **keywords):
    """`@enforceargs(int, None, str)`, `@enforceargs(x=int)`: the declared types of the arguments; None leaves one free.

    They are checked when translating, where the function is called; `typecheck` is accepted and changes nothing.
    """
    keywords.pop('typecheck', True)
    if types and keywords:
        raise TypeError('enforceargs() takes types by position or by name, not both')

    def decorate(func):
        names = func.__code__.co_varnames[:func.__code__.co_argcount]
        declared = tuple([keywords.get(name) for name in names]) if keywords else types
        for name in keywords:
            if name not in names:
                raise TypeError('enforceargs(): %s() has no argument %s' % (func.__name__, name))
        if len(declared) > len(names) and not func.__code__.co_flags & 4:
            raise TypeError('enforceargs(): %s() has %d arguments, %d types are given'
                            % (func.__name__, len(names), len(declared)))
        func._annenforceargs_ = declared
        return func
    return decorate


def always_inline(func):
    """The function is inlined at each call, whatever its size."""
    func._always_inline_ = True
    return func


def try_inline(func):
    """The function is inlined where that is possible."""
    func._always_inline_ = 'try'
    return func


def dont_inline(func):
    """The function is never inlined."""
    func._dont_inline_ = True
    return func


def not_rpython(func):
    """The function belongs to import time; translating a call of it is an error."""
    func._not_rpython_ = True
    return func


def unchecked(func):
    """The run-time checks of the function (bounds, keys, None, receivers) are off."""
    func._unchecked_ = True
    return func


def no_collect(func):
    """The function and all it calls never start a collection."""
    func._gc_no_collect_ = True
    return func


def sandbox_review(**options):
    """Says that an external call has been looked at for sandboxing; no effect elsewhere."""
    def decorate(func):
        func._sandbox_review_ = options
        return func
    return decorate


# ____________________________________________________________ queries

def we_are_translated():
    """False here; the translator replaces the call by True."""
    return False


def is_annotation_constant(thing):
    """Does the annotator know the value of `thing`?"""
    return True


def keepalive_until_here(*values):
    """Keeps the objects alive at least until this call."""
    pass


def fetch_translated_config():
    """The configuration of the translation under way; None when untranslated."""
    return None


def likely(condition):
    """The condition, a bool, is mostly true."""
    return condition


def unlikely(condition):
    """The condition, a bool, is mostly false."""
    return condition


# ____________________________________________________________ instances

def instantiate(cls, nonmovable=False):
    """A new instance of `cls` whose `__init__` has not been called."""
    return cls.__new__(cls)


def free_non_gc_object(obj):
    """Frees an instance of a class with `_alloc_flavor_ = 'raw'`; it must not be used afterwards."""
    obj.__dict__ = {}
    obj.__class__ = _Freed


class _Freed(object):
    """What a freed object becomes when untranslated, so that touching it shows."""

    def __getattr__(self, name):
        raise RuntimeError('use of a freed object: attribute %s' % name)


def import_from_mixin(M, special_methods=('__init__', '__del__')):
    """In a class body: copies the members of the mixin class M and its bases into the class being defined.

    Functions become functions of their own, so that what is inferred of one class says nothing of another. Of
    the members called __xxx__ only those of `special_methods` are copied.
    """
    copied = {}
    for base in reversed(M.__mro__):
        if base is object:
            continue
        for name, value in base.__dict__.items():
            is_special = name.startswith('__') and name.endswith('__')
            if name == '_mixin_' or (is_special and name not in special_methods):
                continue
            copied[name] = _member_of_its_own(value)
    namespace = sys._getframe(1).f_locals
    for name, value in copied.items():
        if name in namespace:
            raise Exception('would overwrite the name %r already defined by the class' % name)
        namespace[name] = value


def _member_of_its_own(value):
    if isinstance(value, types.FunctionType):
        return _function_of_its_own(value)
    if isinstance(value, (staticmethod, classmethod)):
        return type(value)(_function_of_its_own(value.__func__))
    return value


def _function_of_its_own(func):
    if not isinstance(func, types.FunctionType):
        return func
    made = types.FunctionType(func.__code__, func.__globals__, func.__name__, func.__defaults__, func.__closure__)
    made.__dict__.update(func.__dict__)
    made.__doc__ = func.__doc__
    return made


class _UnboxedMeta(type):
    """Gives each class that names its attribute a constructor."""

    def __new__(metacls, name, bases, namespace):
        slots = namespace.get('__slots__', ())
        names = (slots,) if isinstance(slots, str) else tuple(slots)
        if names:
            assert len(names) == 1, 'an UnboxedValue has one attribute'
            assert '__init__' not in namespace, 'an UnboxedValue has no __init__ of its own'
            namespace['__init__'], namespace['get_untagged_value'] = _unboxed_methods(names[0])
            namespace['getvalue'] = namespace['get_untagged_value']
        return type.__new__(metacls, name, bases, namespace)


def _unboxed_methods(attribute):
    def __init__(self, value):
        if value < _LEAST_UNBOXED or value > _MOST_UNBOXED:
            raise OverflowError('UnboxedValue: argument out of range')
        setattr(self, attribute, value)

    def get_untagged_value(self):
        return getattr(self, attribute)
    return __init__, get_untagged_value


_MOST_UNBOXED = sys.maxsize >> 1
_LEAST_UNBOXED = -_MOST_UNBOXED - 1

# Base of a class whose one attribute, named by __slots__, is an int of one bit less than a word: its constructor takes
# the int, or raises OverflowError.
UnboxedValue = _UnboxedMeta('UnboxedValue', (object,), {'__slots__': (), '_mixin_': True})


# ____________________________________________________________ hashes and identities

def compute_hash(x):
    """The hash of an immutable value: str, unicode, int, float, tuple, None, or an instance by identity.

    The number is the same untranslated and translated, but for instances.
    """
    if isinstance(x, (str, type(u''))):
        return _hash_of_text(x)
    if isinstance(x, float):
        return _hash_of_float(x)
    if isinstance(x, tuple):
        return _hash_of_tuple(x)
    if x is None:
        return 0
    if isinstance(x, int) or hasattr(type(x), 'BITS'):
        return _wrapped(int(x))
    return compute_identity_hash(x)


def _wrapped(number):
    """The number as 64 bits with a sign."""
    return (int(number) + (1 << 63)) % (1 << 64) - (1 << 63)


def _hash_of_text(text):
    if not text:
        return -1
    x = ord(text[0]) << 7
    for character in text:
        x = (1000003 * x ^ ord(character)) & 0xffffffffffffffff
    return _wrapped(x ^ len(text)) or 29872897


def _hash_of_float(x):
    if x - x != 0.0:
        return 0 if x != x else 314159 if x > 0.0 else -271828
    if -9.0e18 < x < 9.0e18 and float(int(x)) == x:
        return int(x)
    bits, = struct.unpack('<q', struct.pack('<d', x))
    return bits ^ (bits >> 20)


def _hash_of_tuple(items):
    x = 0x345678
    for item in items:
        x = _wrapped((x ^ compute_hash(item)) * 1000003)
    return x


def compute_identity_hash(x):
    """A hash of the object's identity; it never changes."""
    return object.__hash__(x)


def compute_unique_id(x):
    """A number no other object alive has."""
    return id(x)


def current_object_addr_as_int(x):
    """The address where the object is at this moment; it may move."""
    return id(x)


# ____________________________________________________________ lists and dicts

def newlist_hint(sizehint=0):
    """An empty list with room for `sizehint` items."""
    return []


def resizelist_hint(l, sizehint):
    """Says that the list will soon have `sizehint` items."""
    pass


def prepare_dict_update(d, n_elements):
    """Says that `n_elements` keys are about to be added."""
    pass


@specialize.call_location()
def delitem_if_value_is(d, key, value):
    """`del d[key]`, if what is there is that very value."""
    if d.get(key, None) is value:
        del d[key]


@specialize.call_location()
def move_to_end(d, key, last=True):
    """Makes the key the last (or the first) in the order of iteration."""
    value = d.pop(key)
    if last:
        d[key] = value
        return
    items = [item for item in d.items()]
    d.clear()
    d[key] = value
    for k, v in items:
        d[k] = v


@specialize.call_location()
def reversed_dict(d):
    """The keys, the last first."""
    return reversed([key for key in d])


def dict_to_switch(d):
    """A function that looks up in the constant dict by comparisons that the translator unrolls."""
    pairs = unrolling_iterable(list(d.items()))

    def lookup(query):
        for key, value in pairs:
            if key == query:
                return value
        raise KeyError
    return lookup


def hash_in_dict(d, key):
    """The hash that the dict has for the key."""
    if isinstance(d, r_dict):
        return d.key_hash(key)
    return compute_hash(key)


def contains_with_hash(d, key, h):
    """`key in d`, when the key's hash is known."""
    return key in d


def getitem_with_hash(d, key, h):
    """`d[key]`, when the key's hash is known."""
    return d[key]


def setitem_with_hash(d, key, h, value):
    """`d[key] = value`, when the key's hash is known."""
    d[key] = value


def delitem_with_hash(d, key, h):
    """`del d[key]`, when the key's hash is known."""
    del d[key]


@specialize.call_location()
def iterkeys_with_hash(d):
    """Each key with its hash."""
    for key in d:
        yield key, hash_in_dict(d, key)


@specialize.call_location()
def iteritems_with_hash(d):
    """Each key with its value and its hash."""
    for key, value in d.items():
        yield key, value, hash_in_dict(d, key)


class r_dict(object):
    """A dict with an equality and a hash of one's own, in order of insertion."""

    def __init__(self, key_eq, key_hash, force_non_null=False, simple_hash_eq=False):
        self._dict = {}
        self.key_eq = key_eq
        self.key_hash = key_hash
        self.force_non_null = force_non_null

    def _wrap(self, key):
        return _DictKey(self, key)

    def __getitem__(self, key):
        return self._dict[_DictKey(self, key)]

    def __setitem__(self, key, value):
        self._dict[_DictKey(self, key)] = value

    def __delitem__(self, key):
        del self._dict[_DictKey(self, key)]

    def __len__(self):
        return len(self._dict)

    def __contains__(self, key):
        return _DictKey(self, key) in self._dict

    def __iter__(self):
        for wrapped in self._dict:
            yield wrapped.key

    def get(self, key, default):
        return self._dict.get(_DictKey(self, key), default)

    def setdefault(self, key, default):
        return self._dict.setdefault(_DictKey(self, key), default)

    def pop(self, key, *default):
        return self._dict.pop(_DictKey(self, key), *default)

    def popitem(self):
        wrapped, value = self._dict.popitem()
        return wrapped.key, value

    def copy(self):
        result = self.__class__(self.key_eq, self.key_hash)
        result.update(self)
        return result

    def update(self, other):
        for key, value in other.items():
            self[key] = value

    def keys(self):
        return [wrapped.key for wrapped in self._dict]

    def values(self):
        return list(self._dict.values())

    def items(self):
        return [(wrapped.key, value) for wrapped, value in self._dict.items()]

    iterkeys = __iter__

    def itervalues(self):
        return iter(self.values())

    def iteritems(self):
        return iter(self.items())

    def clear(self):
        self._dict.clear()


class r_ordereddict(r_dict):
    """The same thing: every dict is ordered."""


class _DictKey(object):
    """A key of an r_dict as the host's dict sees it."""

    def __init__(self, owner, key):
        self.owner = owner
        self.key = key
        self.hash = owner.key_hash(key)

    def __eq__(self, other):
        return self.owner.key_eq(self.key, other.key)

    def __ne__(self, other):
        return not self.owner.key_eq(self.key, other.key)

    def __hash__(self):
        return self.hash & 0x7fffffff


def hlinvoke(repr, llcallable, *args):
    """A call of a function given by its low-level representation; translated programs only."""
    raise TypeError('hlinvoke is meant to be translated and not called directly')


# ____________________________________________________________ symbols whose value is known later

class Symbolic(object):
    """A number that is a name while translating; it cannot be compared or hashed."""

    def annotation(self):
        return None

    def lltype(self):
        return None

    def __eq__(self, other):
        if self is other:
            return True
        raise TypeError('symbols cannot be compared: %r and %r' % (self, other))

    def __ne__(self, other):
        return not self == other

    def __hash__(self):
        raise TypeError('symbols cannot be hashed: %r' % (self,))

    def __bool__(self):
        raise TypeError('symbols have no truth: %r' % (self,))

    __nonzero__ = __bool__


class ComputedIntSymbolic(Symbolic):
    """An int that compute_fn() gives, at the end of translation."""

    def __init__(self, compute_fn):
        self.compute_fn = compute_fn

    def __repr__(self):
        return '%s(%s)' % (self.__class__.__name__, getattr(self.compute_fn, '__name__', '?'))


class CDefinedIntSymbolic(Symbolic):
    """An int by its name in C; `default` is its value where there is no C."""

    def __init__(self, expr, default=0):
        self.expr = expr
        self.default = default

    def __repr__(self):
        return '%s(%r)' % (self.__class__.__name__, self.expr)


malloc_zero_filled = CDefinedIntSymbolic('MALLOC_ZERO_FILLED', default=0)
running_on_llinterp = CDefinedIntSymbolic('RUNNING_ON_LLINTERP', default=1)


def int_to_bytearray(i):
    """The digits of an int as a bytearray."""
    return bytearray(str(i))
