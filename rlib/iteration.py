"""What built-in functions and operators do with any iterable: generators, instances with `__iter__` or `__getitem__`.

The translator knows lists, dicts, strings and tuples itself. Where an argument is an instance, or an iterator that it has no
loop for, it calls one of these instead; each call has a copy of its own, with its own types (translator/annotate/stand_ins.def).
They are not called by programs.
"""
from rpython.rlib.objectmodel import specialize

LAST = (1 << 63) - 1            # the end of a slice without end


@specialize.call_location()
def list_of(iterable):
    result = []
    for item in iterable:
        result.append(item)
    return result


@specialize.call_location()
def sorted_list(iterable):
    result = []
    for item in iterable:
        result.append(item)
    result.sort()
    return result


@specialize.call_location()
def dict_of(pairs):
    result = {}
    for key, value in pairs:
        result[key] = value
    return result


@specialize.call_location()
def extend(items, iterable):
    for item in iterable:
        items.append(item)


@specialize.call_location()
def extended(items, iterable):
    """items += iterable"""
    for item in iterable:
        items.append(item)
    return items


@specialize.call_location()
def join(separator, texts):
    pieces = []
    for text in texts:
        pieces.append(text)
    return separator.join(pieces)


@specialize.call_location()
def update(target, pairs):
    for key, value in pairs:
        target[key] = value


@specialize.call_location()
def popitem_of(d, last):
    """d.popitem(last) of an OrderedDict"""
    if last:
        return d.popitem()
    for key in d:
        value = d.pop(key)
        return key, value
    raise KeyError("dictionary is empty")


@specialize.call_location()
def move_to_end(d, key, last=True):
    """d.move_to_end(key, last) of an OrderedDict"""
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
def contains(iterable, wanted):
    for item in iterable:
        if item == wanted:
            return True
    return False


@specialize.call_location()
def unpack(iterable, count):
    """The items, which must be `count`."""
    result = []
    for item in iterable:
        if len(result) == count:
            raise ValueError("too many values to unpack")
        result.append(item)
    if len(result) < count:
        raise ValueError("not enough values to unpack")
    return result


@specialize.call_location()
def sum_of(iterable, start=0):
    for item in iterable:
        start = start + item
    return start


def _extreme(function_name, is_greatest):
    """The function that gives the least or the greatest item."""
    message = function_name + "() of an empty sequence"

    @specialize.call_location()
    def extreme(iterable):
        iterator = iter(iterable)
        try:
            result = next(iterator)
        except StopIteration:
            raise ValueError(message)
        try:
            while True:
                item = next(iterator)
                if is_greatest:
                    if item > result:
                        result = item
                elif item < result:
                    result = item
        except StopIteration:
            return result
    return extreme


least, greatest = _extreme("min", False), _extreme("max", True)


@specialize.call_location()
def any_of(iterable):
    for item in iterable:
        if item:
            return True
    return False


@specialize.call_location()
def all_of(iterable):
    for item in iterable:
        if not item:
            return False
    return True


@specialize.call_location()
def next_or(iterator, default):
    try:
        return next(iterator)
    except StopIteration:
        return default


@specialize.call_location()
def sequence(items):
    """iter() of an instance that has no `__iter__`: its items by number, until IndexError."""
    index = 0
    while True:
        try:
            item = items[index]
        except IndexError:
            return
        yield item
        index += 1


@specialize.call_location()
def backwards(items):
    index = len(items) - 1
    while index >= 0:
        yield items[index]
        index -= 1


@specialize.call_location()
def numbered(iterable, start=0):
    for item in iterable:
        yield start, item
        start += 1


@specialize.call_location()
def zip_of(first):
    for item in first:
        yield (item,)


@specialize.call_location()
def zip_of_2(first, second):
    a = iter(first)
    b = iter(second)
    while True:
        try:
            item = next(a), next(b)
        except StopIteration:
            return
        yield item


@specialize.call_location()
def zip_of_3(first, second, third):
    a = iter(first)
    b = iter(second)
    c = iter(third)
    while True:
        try:
            item = next(a), next(b), next(c)
        except StopIteration:
            return
        yield item


@specialize.call_location()
def zip_of_4(first, second, third, fourth):
    a = iter(first)
    b = iter(second)
    c = iter(third)
    d = iter(fourth)
    while True:
        try:
            item = next(a), next(b), next(c), next(d)
        except StopIteration:
            return
        yield item


@specialize.call_location()
def mapped(function, iterable):
    result = []
    for item in iterable:
        result.append(function(item))
    return result


@specialize.call_location()
def mapped_2(function, first, second):
    result = []
    a = iter(first)
    b = iter(second)
    try:
        while True:
            result.append(function(next(a), next(b)))
    except StopIteration:
        return result


@specialize.call_location()
def filtered(function, iterable):
    result = []
    for item in iterable:
        if function(item):
            result.append(item)
    return result


@specialize.call_location()
def filtered_true(function, iterable):
    """filter(None, iterable)"""
    result = []
    for item in iterable:
        if item:
            result.append(item)
    return result


# ---- slices of instances, as Python 2 passes them ----

@specialize.call_location()
def get_slice(items, start, stop):
    if start is None:
        start = 0
    elif start < 0:
        start += len(items)
    if stop is None:
        stop = LAST
    elif stop < 0:
        stop += len(items)
    return items.__getslice__(start, stop)


@specialize.call_location()
def get_slice_unsized(items, start, stop):
    if start is None:
        start = 0
    if stop is None:
        stop = LAST
    return items.__getslice__(start, stop)


@specialize.call_location()
def set_slice(items, start, stop, values):
    if start is None:
        start = 0
    elif start < 0:
        start += len(items)
    if stop is None:
        stop = LAST
    elif stop < 0:
        stop += len(items)
    items.__setslice__(start, stop, values)


@specialize.call_location()
def set_slice_unsized(items, start, stop, values):
    if start is None:
        start = 0
    if stop is None:
        stop = LAST
    items.__setslice__(start, stop, values)


@specialize.call_location()
def del_slice(items, start, stop):
    if start is None:
        start = 0
    elif start < 0:
        start += len(items)
    if stop is None:
        stop = LAST
    elif stop < 0:
        stop += len(items)
    items.__delslice__(start, stop)


@specialize.call_location()
def del_slice_unsized(items, start, stop):
    if start is None:
        start = 0
    if stop is None:
        stop = LAST
    items.__delslice__(start, stop)


@specialize.call_location()
def get_slice_step(items, start, stop, step):
    return items._get_slice_step(start, stop, step)


@specialize.call_location()
def set_slice_step(items, start, stop, step, values):
    items._set_slice_step(start, stop, step, values)


@specialize.call_location()
def del_slice_step(items, start, stop, step):
    items._del_slice_step(start, stop, step)
