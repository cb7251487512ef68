"""Storage strategies: collections whose storage fits what they hold just now.

Takes:   a class of collections with accessors of its strategy and storage; a hierarchy of strategy classes made of the mixins here, each
         decorated with the strategies it can switch to; a StrategyFactory of their root.
Leaves:  collections that begin with the most special strategy that can hold their elements, and switch when one comes that it cannot.
Idea:    a strategy is one object for all collections that use it; the collection is its first argument. Each class of strategies erases the
         type of its storage in its own way. What a strategy cannot hold is held by the first of those it generalizes to that can.
Example: @strategy(generalize=[Generic]) class Ints(Root): import_from_mixin(SingleTypeStrategy); contained_type = W_Int; …
Source:  Bolz, Diekmann, Tratt, "Storage strategies for collections in dynamically typed languages", OOPSLA 2013.
"""
import sys
import weakref

from rpython.rlib import jit, rerased
from rpython.rlib.objectmodel import specialize
from rpython.rlib.unroll import unrolling_iterable


def make_accessors(strategy='strategy', storage='storage'):
    """In the body of a class of collections: its accessors, for attributes of these names."""
    def make_getter(attribute):
        def getter(self):
            return getattr(self, attribute)
        return getter

    def make_setter(attribute):
        def setter(self, value):
            setattr(self, attribute, value)
        return setter
    body = sys._getframe(1).f_locals
    body['_get_strategy'], body['_set_strategy'] = make_getter(strategy), make_setter(strategy)
    body['_get_storage'], body['_set_storage'] = make_getter(storage), make_setter(storage)


class StrategyMetaclass(type):
    """The class of the root of strategies: each of them erases its storage by functions of its own."""

    def __new__(cls, name, bases, attributes):
        attributes['_is_strategy'] = False
        attributes['_generalizations'] = []
        attributes['strategy_singleton'] = None
        attributes['erase'], attributes['unerase'] = rerased.new_static_erasing_pair(name + '_storage')
        return type.__new__(cls, name, bases, attributes)


def strategy(generalize=None, singleton=True):
    """A decorator: the class is a strategy, which can switch to these."""
    def decorate(cls):
        cls._is_strategy = True
        cls._generalizations = list(generalize or [])
        return cls
    return decorate


def collect_subclasses(cls):
    """All classes below one."""
    found = []
    for subclass in cls.__subclasses__():
        found.append(subclass)
        found.extend(collect_subclasses(subclass))
    return found


# ____________________________________________________________ the factory

class StrategyLogger(object):
    """Writes on stderr which collections switch, once it is activated."""

    def __init__(self):
        self.active = False

    def activate(self, aggregate=False):
        self.active = True

    def log(self, operation, old, new, size):
        if self.active:
            import os
            os.write(2, '%s %s -> %s size %d\n' % (operation, old, new, size))


def _special_first(classes):
    """The classes, each before those it generalizes to."""
    ordered, left = [], list(classes)
    while left:
        free = [cls for cls in left if not [other for other in left if other is not cls and cls in other._generalizations]]
        assert free, 'strategies generalize to each other in a circle'
        ordered.append(free[0])
        left.remove(free[0])
    return ordered


class StrategyFactory(object):
    """Knows the strategies below a root, and gives collections theirs."""
    _immutable_fields_ = ['strategies[*]', 'logger']

    def __init__(self, root_class, all_strategy_classes=None):
        if all_strategy_classes is None:
            all_strategy_classes = [cls for cls in collect_subclasses(root_class) if cls._is_strategy]
        self.strategies = []
        self.logger = StrategyLogger()
        for cls in _special_first(all_strategy_classes):
            self._create_strategy_instance(cls)
            self.strategies.append(cls.strategy_singleton)

    def _create_strategy_instance(self, cls):
        cls.strategy_singleton = self.instantiate_strategy(cls)
        others = unrolling_iterable(cls._generalizations)

        def generalized_strategy_for(self, value):
            """The first strategy that this one generalizes to which can hold the value."""
            for other in others:
                if other.strategy_singleton.check_can_handle(value):
                    return other.strategy_singleton
            raise ValueError('no strategy can hold the value')
        cls.generalized_strategy_for = generalized_strategy_for

    def instantiate_strategy(self, strategy_type):
        """The one object of a strategy class; to be overridden where that takes arguments."""
        return strategy_type()

    def strategy_type_for(self, objects):
        """The class of the most special strategy that can hold all of them."""
        return self.strategy_for(objects).__class__

    def strategy_for(self, objects):
        """The strategy itself."""
        for candidate in self.strategies:
            if candidate.check_can_handle_all(objects):
                return candidate
        raise ValueError('no strategy can hold the elements')

    def set_initial_strategy(self, w_self, strategy_type, size, elements=None):
        """Gives a new collection its strategy, and room for so many elements or these."""
        new = strategy_type.strategy_singleton
        self.set_strategy(w_self, new)
        new.initialize_storage(w_self, size)
        if elements is not None:
            new.store_all(w_self, elements)
        self.logger.log('Created', '', new.__class__.__name__, size)

    def switch_strategy(self, w_self, new_strategy_type, new_element=None):
        """Gives a collection another strategy, which must be able to hold what is in it."""
        return self.switch_to(w_self, new_strategy_type.strategy_singleton)

    def switch_to(self, w_self, new):
        """The same by the strategy itself."""
        old = self.get_strategy(w_self)
        elements = old.fetch_all(w_self)
        self.set_strategy(w_self, new)
        new.initialize_storage(w_self, len(elements))
        new.store_all(w_self, elements)
        self.logger.log('Switched', old.__class__.__name__, new.__class__.__name__, len(elements))
        return new

    @specialize.argtype(1)
    def get_strategy(self, w_self):
        return w_self._get_strategy()

    @specialize.argtype(1)
    def set_strategy(self, w_self, strategy):
        w_self._set_strategy(strategy)

    @specialize.argtype(1)
    def get_storage(self, w_self):
        return w_self._get_storage()

    @specialize.argtype(1)
    def set_storage(self, w_self, storage):
        w_self._set_storage(storage)


# ____________________________________________________________ strategies: what all have

class AbstractStrategy(object):
    """What is to be in the root. A program adds strategy_factory(). Of the rest strategies have, beside what is here: initialize_storage, size,
    fetch, fetch_all, slice, store, store_all, insert, append, delete, pop, and check_can_handle."""
    _attrs_ = []

    def strategy_factory(self):
        raise NotImplementedError

    def generalized_strategy_for(self, value):
        raise NotImplementedError

    def check_can_handle(self, value):
        """Can this strategy hold the value?"""
        raise NotImplementedError

    def check_can_handle_all(self, values):
        for value in values:
            if not self.check_can_handle(value):
                return False
        return True

    def initialize_storage(self, w_self, initial_size):
        raise NotImplementedError

    def size(self, w_self):
        raise NotImplementedError

    def fetch(self, w_self, index0):
        raise NotImplementedError

    def store(self, w_self, index0, value):
        raise NotImplementedError

    def insert(self, w_self, index0, list_w):
        raise NotImplementedError

    def delete(self, w_self, start, end):
        raise NotImplementedError

    def slice(self, w_self, start, end):
        """The elements from start up to end, as a list."""
        self.check_index_range(w_self, start, end)
        return [self.fetch(w_self, i) for i in range(start, end)]

    def fetch_all(self, w_self):
        return self.slice(w_self, 0, self.size(w_self))

    def store_all(self, w_self, elements):
        """Sets the first elements."""
        for i in range(len(elements)):
            strategy = self.strategy_factory().get_strategy(w_self)     # a store may have switched
            strategy.store(w_self, i, elements[i])

    def append(self, w_self, list_w):
        self.insert(w_self, self.size(w_self), list_w)

    def pop(self, w_self, index0):
        value = self.fetch(w_self, index0)
        self.delete(w_self, index0, index0 + 1)
        return value

    def _generalize(self, w_self, value):
        """Switches to a strategy that can hold the value too."""
        return self.strategy_factory().switch_to(w_self, self.generalized_strategy_for(value))

    def _make_room_for(self, w_self, list_w):
        """None, or the strategy that the collection has now because this one cannot hold all of these."""
        for value in list_w:
            if not self.check_can_handle(value):
                return self._generalize(w_self, value)
        return None


class SafeIndexingMixin(object):
    """Wrong indexes raise IndexError."""

    def check_index(self, w_self, index0):
        if not 0 <= index0 < self.size(w_self):
            raise IndexError

    def check_index_store(self, w_self, index0):
        self.check_index(w_self, index0)

    def check_index_fetch(self, w_self, index0):
        self.check_index(w_self, index0)

    def check_index_range(self, w_self, start, end):
        if not 0 <= start <= end <= self.size(w_self):
            raise IndexError


class UnsafeIndexingMixin(object):
    """The program has checked all indexes."""

    def check_index(self, w_self, index0):
        assert index0 >= 0

    def check_index_store(self, w_self, index0):
        assert index0 >= 0

    def check_index_fetch(self, w_self, index0):
        assert index0 >= 0

    def check_index_range(self, w_self, start, end):
        assert start >= 0 and end >= 0


# ____________________________________________________________ strategies that hold nothing, or no more than a number

class EmptyStrategy(object):
    """Holds no elements."""

    def check_can_handle(self, value):
        return False

    def initialize_storage(self, w_self, initial_size):
        assert initial_size == 0, 'an EmptyStrategy holds no elements'
        self.strategy_factory().set_storage(w_self, self.erase([]))

    def size(self, w_self):
        return 0

    def fetch(self, w_self, index0):
        raise IndexError

    def store(self, w_self, index0, value):
        raise IndexError

    def insert(self, w_self, index0, list_w):
        if list_w:
            self._generalize(w_self, list_w[0]).insert(w_self, index0, list_w)

    def delete(self, w_self, start, end):
        self.check_index_range(w_self, start, end)


class _Count(object):
    """A number that changes."""

    def __init__(self, number):
        self.number = number


class SingleValueStrategy(object):
    """Holds one value any number of times. A program adds value()."""

    def value(self):
        raise NotImplementedError

    def check_can_handle(self, value):
        return value is self.value()

    def _count(self, w_self):
        return self.unerase(self.strategy_factory().get_storage(w_self))

    def initialize_storage(self, w_self, initial_size):
        self.strategy_factory().set_storage(w_self, self.erase(_Count(initial_size)))

    def size(self, w_self):
        return self._count(w_self).number

    def fetch(self, w_self, index0):
        self.check_index_fetch(w_self, index0)
        return self.value()

    def store(self, w_self, index0, value):
        self.check_index_store(w_self, index0)
        if not self.check_can_handle(value):
            self._generalize(w_self, value).store(w_self, index0, value)

    def insert(self, w_self, index0, list_w):
        self.check_index_range(w_self, index0, index0)
        other = self._make_room_for(w_self, list_w)
        if other is not None:
            other.insert(w_self, index0, list_w)
        else:
            self._count(w_self).number += len(list_w)

    def delete(self, w_self, start, end):
        self.check_index_range(w_self, start, end)
        self._count(w_self).number -= end - start


# ____________________________________________________________ strategies with a list

class _ListStrategy(object):
    """Holds a list of items: what unwrap makes of elements, and wrap makes elements of."""

    def default_value(self):
        """The element that a new collection is filled with."""
        raise NotImplementedError

    def _item_of(self, value):
        return self.unwrap(value)

    def _element_of(self, item):
        return self.wrap(item)

    def _list(self, w_self):
        return self.unerase(self.strategy_factory().get_storage(w_self))

    def initialize_storage(self, w_self, initial_size):
        items = []
        if initial_size > 0:
            items = [self._item_of(self.default_value())] * initial_size
        self.strategy_factory().set_storage(w_self, self.erase(items))

    def size(self, w_self):
        return len(self._list(w_self))

    def fetch(self, w_self, index0):
        self.check_index_fetch(w_self, index0)
        return self._element_of(self._list(w_self)[index0])

    def store(self, w_self, index0, value):
        self.check_index_store(w_self, index0)
        if self.check_can_handle(value):
            self._list(w_self)[index0] = self._item_of(value)
        else:
            self._generalize(w_self, value).store(w_self, index0, value)

    @jit.unroll_safe
    def insert(self, w_self, index0, list_w):
        self.check_index_range(w_self, index0, index0)
        other = self._make_room_for(w_self, list_w)
        if other is not None:
            other.insert(w_self, index0, list_w)
            return
        items = self._list(w_self)
        for i in range(len(list_w)):
            items.insert(index0 + i, self._item_of(list_w[i]))

    def delete(self, w_self, start, end):
        self.check_index_range(w_self, start, end)
        assert start >= 0 and end >= 0
        del self._list(w_self)[start:end]


class GenericStrategy(_ListStrategy):
    """Holds anything."""

    def check_can_handle(self, value):
        return True

    def wrap(self, value):
        return value

    def unwrap(self, value):
        return value


class WeakGenericStrategy(_ListStrategy):
    """Holds anything, but keeps nothing alive: what has gone is None."""

    def check_can_handle(self, value):
        return True

    def wrap(self, value):
        if value is None:
            return None
        return value()

    def unwrap(self, value):
        if value is None:
            return None
        return weakref.ref(value)


class SingleTypeStrategy(_ListStrategy):
    """Holds elements of one class, unwrapped. A program adds contained_type, wrap and unwrap."""
    contained_type = None

    def check_can_handle(self, value):
        return isinstance(value, self.contained_type)


class TaggingStrategy(_ListStrategy):
    """Holds elements of one class, unwrapped, and one other, for which an unwrapped value stands. A program adds contained_type, wrap, unwrap,
    wrapped_tagged_value and unwrapped_tagged_value; and is_tagged where == does not do, as for a NaN."""
    contained_type = None

    def wrapped_tagged_value(self):
        raise NotImplementedError

    def unwrapped_tagged_value(self):
        raise NotImplementedError

    def is_tagged(self, unwrapped):
        return unwrapped == self.unwrapped_tagged_value()

    def check_can_handle(self, value):
        if value is self.wrapped_tagged_value():
            return True
        return isinstance(value, self.contained_type) and not self.is_tagged(self.unwrap(value))

    def default_value(self):
        return self.wrapped_tagged_value()

    def _item_of(self, value):
        if value is self.wrapped_tagged_value():
            return self.unwrapped_tagged_value()
        return self.unwrap(value)

    def _element_of(self, item):
        if self.is_tagged(item):
            return self.wrapped_tagged_value()
        return self.wrap(item)
