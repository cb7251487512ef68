"""copy: copies of objects, shallow and deep."""
import types


class Error(Exception):
    pass


error = Error

_shared = (type(None), bool, int, float, complex, str, unicode, type, range, slice, types.FunctionType,
           types.BuiltinFunctionType, types.ModuleType, type(Ellipsis), type(NotImplemented), property, types.CodeType)


def _is_shared(x):
    return type(x) in _shared or isinstance(x, type)


def _new_like(x):
    """An object of the class of x, with the value of a built-in base."""
    cls = type(x)
    for base in (tuple, str, unicode, int, float, frozenset):
        if isinstance(x, base):
            return base.__new__(cls, x)
    made = cls.__new__(cls)
    return made


def _fill(made, x, convert):
    """Contents and attributes of x into made."""
    if isinstance(x, list):
        list.extend(made, [convert(item) for item in list.__iter__(x)])
    elif isinstance(x, dict):
        for key, value in dict.items(x):
            dict.__setitem__(made, convert(key), convert(value))
    elif isinstance(x, set):
        set.update(made, [convert(item) for item in set.__iter__(x)])
    state = getattr(x, '__dict__', None)
    if state:
        made.__dict__.update([(name, convert(value)) for name, value in state.items()])
    return made


def copy(x):
    cls = type(x)
    if _is_shared(x) or cls in (tuple, frozenset):
        return x
    if cls in (list, dict, set, bytearray):
        return cls(x)
    method = getattr(cls, '__copy__', None)
    if method is not None:
        return method(x)
    return _fill(_new_like(x), x, lambda item: item)


def deepcopy(x, memo=None, _nil=[]):
    if _is_shared(x):
        return x
    if memo is None:
        memo = {}
    known = memo.get(id(x), _nil)
    if known is not _nil:
        return known
    cls = type(x)
    method = getattr(cls, '__deepcopy__', None)
    if method is not None:
        made = method(x, memo)
    elif cls is tuple:
        items = [deepcopy(item, memo) for item in x]
        made = x if all([a is b for a, b in zip(x, items)]) else tuple(items)
    elif cls is frozenset:
        made = frozenset([deepcopy(item, memo) for item in x])
    elif cls is bytearray:
        made = bytearray(x)
    elif cls is types.MethodType:
        made = cls(x.__func__, deepcopy(x.__self__, memo))
    else:
        made = [] if cls is list else {} if cls is dict else set() if cls is set else _new_like(x)
        memo[id(x)] = made
        _fill(made, x, lambda item: deepcopy(item, memo))
    memo[id(x)] = made
    memo.setdefault(id(memo), []).append(x)     # keeps x, and so its id, alive
    return made
