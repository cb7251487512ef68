"""weakref: stand-ins that hold their objects: nothing goes away at import time that a weak reference could outlive."""


class ReferenceType(object):
    def __init__(self, object, callback=None):
        self._object = object
        self.__callback__ = callback

    def __call__(self):
        return self._object

    def __eq__(self, other):
        return isinstance(other, ReferenceType) and self._object == other._object

    def __ne__(self, other):
        return not self == other

    def __hash__(self):
        return hash(self._object)

    def __repr__(self):
        return '<weakref to %r>' % (type(self._object).__name__,)


ref = KeyedRef = ReferenceType


class WeakMethod(ReferenceType):
    pass


class WeakKeyDictionary(dict):
    """Keys compare by identity or equality as in a dict."""

    def keyrefs(self):
        return [ref(key) for key in self]

    def copy(self):
        return self.__class__(self)


class WeakValueDictionary(dict):
    def valuerefs(self):
        return [ref(value) for value in self.values()]

    itervaluerefs = valuerefs

    def copy(self):
        return self.__class__(self)


class WeakSet(set):
    pass


class ProxyType(object):
    def __init__(self, object):
        self.__dict__['_object'] = object

    def __getattr__(self, name):
        return getattr(self._object, name)

    def __setattr__(self, name, value):
        setattr(self._object, name, value)


def proxy(object, callback=None):
    return ProxyType(object)


def getweakrefcount(object):
    return 0


def getweakrefs(object):
    return []


class finalize(object):
    """Never called: objects of import time stay."""

    def __init__(self, object, function, *args, **keywords):
        self.alive = True
        self.atexit = True

    def detach(self):
        self.alive = False
