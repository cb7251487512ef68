"""Attributes that are computed, and bound methods of any function."""


class InstanceMethod(object):
    """Like a bound method of any callable; equal when function and object are."""

    def __init__(self, im_func, im_self, im_class):
        self.im_func = self.__func__ = im_func
        self.im_self = self.__self__ = im_self
        self.im_class = im_class

    def __call__(self, *args, **kwds):
        if self.im_self is not None:
            return self.im_func(self.im_self, *args, **kwds)
        if not args or not isinstance(args[0], self.im_class):
            raise TypeError('must be called with %r instance as first argument' % (self.im_class,))
        return self.im_func(*args, **kwds)

    def __eq__(self, other):
        return (isinstance(other, InstanceMethod) and self.im_func == other.im_func and
                self.im_self is other.im_self)

    def __ne__(self, other):
        return not self == other

    def __hash__(self):
        return hash((self.im_func, id(self.im_self)))


class roproperty(object):
    """A property that is read only. Unlike `property` it gives way to an attribute of the instance."""

    def __init__(self, getter):
        self.getter = getter

    def __get__(self, obj, cls=None):
        return self if obj is None else self.getter(obj)
