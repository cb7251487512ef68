"""Weak references, and dictionaries that do not keep their values or keys alive.

Takes:   instances.
Leaves:  ref(x), which gives x or None; RWeakValueDictionary and RWeakKeyDictionary with get() and set().
Idea:    a dictionary is an ordinary one of weak references, from which dead ones go now and then; the classes given to the
         constructor choose a class of dictionaries of its own, so that what it holds is inferred for these alone.
Example: cache = RWeakValueDictionary(str, W_Module)
         cache.set('sys', w_module)
"""
import weakref

from rpython.rlib.objectmodel import compute_identity_hash, specialize

ref = weakref.ref


def has_weakref_support():
    """Are there weak references? Always, though with --gc=none nothing ever goes."""
    return True


class _Dummy(object):
    pass


def _make_dead_ref():
    dead = ref(_Dummy())
    if dead() is not None:          # the evaluator keeps what a reference refers to
        dead._object = None
    return dead


dead_ref = _make_dead_ref()         # a reference to nothing any more

_value_classes = {}
_key_classes = {}


@specialize.arg(0, 1)
def RWeakValueDictionary(keyclass, valueclass):
    """A dictionary of weak values; keys are of one type (a str, an int, instances by identity), values instances or None."""
    return _weak_value_class(keyclass, valueclass)()


@specialize.arg(0, 1)
def RWeakKeyDictionary(keyclass, valueclass):
    """A dictionary of weak keys, by identity; keys and values are instances."""
    return _weak_key_class(keyclass, valueclass)()


@specialize.memo()
def _weak_value_class(keyclass, valueclass):
    if (keyclass, valueclass) not in _value_classes:
        _value_classes[keyclass, valueclass] = _new_weak_value_class(keyclass, valueclass)
    return _value_classes[keyclass, valueclass]


@specialize.memo()
def _weak_key_class(keyclass, valueclass):
    if (keyclass, valueclass) not in _key_classes:
        _key_classes[keyclass, valueclass] = _new_weak_key_class(keyclass, valueclass)
    return _key_classes[keyclass, valueclass]


def _new_weak_value_class(keyclass, valueclass):
    class WeakValueDictionary(object):
        def __init__(self):
            self._refs = {}
            self._sets = 0          # since the dead ones went

        def get(self, key):
            """The value, or None."""
            reference = self._refs.get(key, None)
            if reference is None:
                return None
            return reference()

        def set(self, key, value):
            """Sets the value; None removes it."""
            if value is None:
                if key in self._refs:
                    del self._refs[key]
                return
            assert isinstance(value, valueclass)
            self._sets += 1
            if self._sets > len(self._refs) + 8:
                self._forget_dead()
            self._refs[key] = ref(value)

        def _forget_dead(self):
            self._sets = 0
            for key in list(self._refs.keys()):
                if self._refs[key]() is None:
                    del self._refs[key]

    return WeakValueDictionary


def _new_weak_key_class(keyclass, valueclass):
    class Entry(object):
        def __init__(self, reference, value, next):
            self.reference = reference
            self.value = value
            self.next = next

    class WeakKeyDictionary(object):
        def __init__(self):
            self._entries = {}      # of the hash of a key: the first of the entries with it
            self._sets = 0

        def get(self, key):
            """The value of the key, or None."""
            assert isinstance(key, keyclass)
            entry = self._entries.get(compute_identity_hash(key), None)
            while entry is not None:
                if entry.reference() is key:
                    return entry.value
                entry = entry.next
            return None

        def set(self, key, value):
            """Sets the value of the key; None removes it."""
            assert isinstance(key, keyclass)
            number = compute_identity_hash(key)
            self._store(number, self._without(self._entries.get(number, None), key))
            if value is None:
                return
            assert isinstance(value, valueclass)
            self._sets += 1
            if self._sets > len(self._entries) + 8:
                self._forget_dead()
            self._entries[number] = Entry(ref(key), value, self._entries.get(number, None))

        def length(self):
            """How many keys are alive. Slow."""
            self._forget_dead()
            count = 0
            for entry in self._entries.values():
                while entry is not None:
                    count += 1
                    entry = entry.next
            return count

        def _without(self, entry, key):
            """The entries but those of the key, which may be None, and of dead ones."""
            kept = None
            while entry is not None:
                its_key = entry.reference()
                if its_key is not None and its_key is not key:
                    kept = Entry(entry.reference, entry.value, kept)
                entry = entry.next
            return kept

        def _store(self, number, entry):
            if entry is not None:
                self._entries[number] = entry
            elif number in self._entries:
                del self._entries[number]

        def _forget_dead(self):
            self._sets = 0
            for number in list(self._entries.keys()):
                self._store(number, self._without(self._entries[number], None))

    return WeakKeyDictionary
