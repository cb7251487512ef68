"""Values whose type is hidden, so that one attribute may hold values of unlike types; who hid them knows what they are.

Takes:   a value (instance, list, dict, string, tuple, None ...) given to the `erase` of a pair.
Leaves:  an Erased, which goes with all other Erased ones; `unerase` of the same pair gives the value back.
Idea:    a pair has a class of its own that holds the value: what it held is inferred for each pair apart, and taking a
         value out by another pair than it was put in with is an AssertionError, not undefined.
Example: erase, unerase = new_erasing_pair('ints')
         w_list.storage = erase([1, 2])
         unerase(w_list.storage).append(3)
"""
from rpython.rlib.rarithmetic import LONG_BIT


class Erased(object):
    """A value that was erased; None stands for none."""
    _attrs_ = []


class ErasingPairIdentity(object):
    """What erase and unerase of one pair have in common."""

    def __init__(self, name):
        self.name = name
        self.box = _new_box(name)

    def _freeze_(self):
        return True

    def __repr__(self):
        return 'ErasingPairIdentity(%r)' % self.name


def _new_box(name):
    class Box(Erased):
        _attrs_ = ['_x']
        _immutable_fields_ = ['_x']

        def __init__(self, x):
            self._x = x

        def __repr__(self):
            return 'Erased(%s)' % name

    Box.__name__ = 'Erased_' + name
    return Box


def new_erasing_pair(name):
    """Two functions: erase(x), and unerase(e), which gives back what the first one hid."""
    return _new_pair(ErasingPairIdentity(name))


def _new_pair(identity):
    Box = identity.box

    def erase(x):
        return Box(x)

    def unerase(e):
        assert isinstance(e, Box)
        return e._x

    erase.__name__ = 'erase_' + identity.name
    unerase.__name__ = 'unerase_' + identity.name
    erase._always_inline_ = unerase._always_inline_ = True
    return erase, unerase


def new_static_erasing_pair(name):
    """The same as two static methods, for a class body."""
    erase, unerase = new_erasing_pair(name)
    return staticmethod(erase), staticmethod(unerase)


# ____________________________________________________________ ints

class _ErasedInt(Erased):
    _attrs_ = ['_value']
    _immutable_fields_ = ['_value']

    def __init__(self, value):
        self._value = value


_LEAST, _MOST = -(1 << (LONG_BIT - 2)), (1 << (LONG_BIT - 2)) - 1


def erase_int(x):
    """An int as an Erased; OverflowError when it needs more than a bit less than a word."""
    if x < _LEAST or x > _MOST:
        raise OverflowError
    return _ErasedInt(x)


def unerase_int(e):
    """The int that erase_int was given."""
    assert isinstance(e, _ErasedInt)
    return e._value


def is_integer(e):
    """Was it made by erase_int?"""
    return isinstance(e, _ErasedInt)
