"""Entries by which programs tell RPython's annotator what an object means.

A subclass of ExtRegistryEntry registers itself for the objects `_about_`, for all instances of `_type_`, or for all
classes of the metaclass `_metatype_`. `lookup(x)` gives the entry of an object, `is_registered(x)` whether there is one.
"""
import weakref

EXT_REGISTRY_BY_VALUE = weakref.WeakKeyDictionary()
EXT_REGISTRY_BY_TYPE = weakref.WeakKeyDictionary()
EXT_REGISTRY_BY_METATYPE = weakref.WeakKeyDictionary()


class AutoRegisteringType(type):
    """Registers each class that is made."""

    def __init__(cls, name, bases, namespace):
        type.__init__(cls, name, bases, namespace)
        for key, registry in (('_about_', EXT_REGISTRY_BY_VALUE), ('_type_', EXT_REGISTRY_BY_TYPE),
                              ('_metatype_', EXT_REGISTRY_BY_METATYPE)):
            if key in namespace:
                cls._register(registry, namespace[key])
                delattr(cls, key)

    def _register(cls, registry, keys):
        for key in keys if isinstance(keys, (tuple, list)) else (keys,):
            registry[key] = cls


class _Entry(object):
    """What an entry has in common."""

    def __init__(self, type, instance=None):
        self.type = type
        self.instance = instance

    def __eq__(self, other):
        return (self.__class__ is other.__class__ and self.type == other.type and self.instance is other.instance)

    def __ne__(self, other):
        return not self == other

    def __hash__(self):
        return hash((self.__class__, self.type))


# Made by a call so that the metaclass works in both dialects.
ExtRegistryEntry = AutoRegisteringType('ExtRegistryEntry', (_Entry,), {
    '__doc__': 'Base class of the entries.', '__module__': __name__})


def _lookup_cls(registry, cls):
    for base in getattr(cls, '__mro__', ()):
        if base in registry:
            return registry[base]
    return None


def _entry_class(instance):
    try:
        found = EXT_REGISTRY_BY_VALUE.get(instance)
    except TypeError:               # without a hash, or not to be referred to weakly
        found = None
    return found or _lookup_cls(EXT_REGISTRY_BY_TYPE, type(instance))


def lookup_type(tp):
    """The entry for instances of a class; KeyError when there is none."""
    found = _lookup_cls(EXT_REGISTRY_BY_TYPE, tp) or _lookup_cls(EXT_REGISTRY_BY_METATYPE, type(tp))
    if found is None:
        raise KeyError(tp)
    return found(tp)


def is_registered_type(tp):
    try:
        lookup_type(tp)
    except KeyError:
        return False
    return True


def lookup(instance):
    """The entry of an object; KeyError when there is none."""
    found = _entry_class(instance)
    if found is not None:
        return found(type(instance), instance)
    if isinstance(instance, type):
        found = _lookup_cls(EXT_REGISTRY_BY_METATYPE, type(instance))
        if found is not None:
            return found(type(instance), instance)
    raise KeyError(instance)


def is_registered(instance):
    try:
        lookup(instance)
    except KeyError:
        return False
    return True
