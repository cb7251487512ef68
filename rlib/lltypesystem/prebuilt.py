"""Low-level memory of import time as the translator reads it.

Takes:   pointers (lltype._ptr) that translated code refers to.
Leaves:  what they point to: the type, the values, where in the whole allocation it lies, which functions are reached.
"""
from rpython.rtyper.lltypesystem import lltype, rawmemory


def contents(p):
    """(type, number of items, names of the fields, values of fields or items) of what p points to."""
    obj = p._obj
    of = obj.of
    if of._kind == 'struct':
        return of, _item_count(obj), of._names, [_value(obj.getfield, name) for name in of._names]
    if of._kind != 'array':
        return of, 0, [], []
    count = _item_count(obj)
    return of, count, [], [_value(obj.getitem, i) for i in range(count)]


def place(p):
    """(a pointer to the whole memory that p points into, a number of that memory, the steps from the whole
    to the part); of a function (the function, 0, ()). (None, 0, ()): memory of C. None: null."""
    obj = p._obj
    if obj is None:
        return None
    if isinstance(obj, lltype._func):
        return obj.function, 0, ()
    if isinstance(obj, lltype._raw):
        if obj.block is None:
            return None, 0, ()
        whole = lltype._raw(obj.block.of, obj.block.address, obj.block)
        return lltype._ptr(lltype.Ptr(whole.of), whole), obj.block.address, _steps(whole, obj.address, p._TYPE.TO)
    steps = []
    while obj.whole is not None:
        steps.insert(0, obj.index)
        obj = obj.whole
    return lltype._ptr(lltype.Ptr(obj.of), obj), id(obj), tuple(steps)


def _steps(raw, address, T):
    """The names and indexes that lead from raw memory to the part of type T at an address."""
    if raw.address == address and raw.of == T:
        return ()
    of = raw.of
    if of._kind == 'struct':
        for name in reversed(of._names):
            start = raw.address + rawmemory.layout_of(of)[0][name]
            if start <= address and isinstance(of._flds[name], lltype.ContainerType):
                return (name,) + _steps(lltype._raw(of._flds[name], start, raw.block), address, T)
    elif of._kind == 'array' and isinstance(of.OF, lltype.ContainerType):
        size = rawmemory.item_size(of)
        index = (address - raw.address - rawmemory.items_offset(of)) // size
        start = raw.address + rawmemory.items_offset(of) + index * size
        return (index,) + _steps(lltype._raw(of.OF, start, raw.block), address, T)
    return () if raw.address == address else (-1,)


def functions_behind(p):
    """[(function, its type)] that can be reached from a pointer."""
    found, seen, pending = [], set(), [p]
    while pending:
        pointer = pending.pop()
        obj = pointer._obj
        if obj is None:
            continue
        if isinstance(obj, lltype._func):
            if obj.function is not None and not hasattr(obj.function, '_args'):
                found.append((obj.function, pointer._TYPE.TO))
            continue
        whole = place(pointer)
        if whole[0] is None or whole[1] in seen:
            continue
        seen.add(whole[1])
        _look_into(whole[0], pending)
    return found


def _look_into(pointer, pending):
    of = pointer._obj.of
    if of._kind == 'array' and of.OF._kind == 'primitive':
        return
    for value in contents(pointer)[3]:
        if isinstance(value, lltype._ptr):
            if isinstance(value._obj, lltype._part) and value._obj.whole is pointer._obj or (
                    isinstance(value._obj, lltype._raw) and value._TYPE.TO._kind != 'func' and _is_inlined_in(of, value._TYPE.TO)):
                _look_into(value, pending)
            else:
                pending.append(value)


def _is_inlined_in(of, T):
    return T in of._flds.values() if of._kind == 'struct' else of.OF == T


def _value(get, key):
    """What nobody wrote is zero."""
    try:
        return get(key)
    except lltype.UninitializedMemoryAccess:
        return None


def _item_count(obj):
    """The items of an array or of the array that ends a struct; of one without length as many as were allocated."""
    of = obj.of
    if of._kind == 'struct':
        return _item_count(obj.getfield(of._names[-1])._obj) if of._is_varsize() else 0
    if of._kind != 'array':
        return 0
    if isinstance(obj, lltype._raw) and of._no_length:
        return (obj.block.address + obj.block.size - obj.address) // max(1, rawmemory.item_size(of))
    return obj.length()
