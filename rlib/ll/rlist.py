"""Lists: a fixed list is an array, a resizable one is { length, items } with room to spare in items.

Takes:   pointers to either, items, indices as the program has them.
Leaves:  items and lists; IndexError and ValueError.
Idea:    functions named *_fixed work on arrays. Those of two lists take (items, length) of the second, so that it may
         be either. `eq` parameters are functions known at translation time.

    resizable list                  array
    +--------+-------+              +-----+---+---+---+---+---+
    | length | items | -----------> | len | a | b | c | . | . |
    +--------+-------+              +-----+---+---+---+---+---+
"""
from rpython.rtyper.lltypesystem.lltype import Signed, Void, malloc, typeOf
from rpython.rtyper.lltypesystem.lloperation import llop
from rpython.rtyper.lltypesystem.rstr import hlstr
from rpython.rlib.ll.rint import ll_int2dec
from rpython.rlib.ll.rstr import ll_concat as ll_concat_text, ll_concat3, ll_repetitions
from rpython.rlib.ll.errors import LIST_ASSIGNMENT, LIST_FIND, LIST_INDEX, LIST_POP, LIST_POP_EMPTY, LIST_REMOVE, SLICE_STEP


# ____________________________________________________________ making

def ll_newlist(LIST, length):
    """A resizable list of zeros."""
    if length < 0:
        length = 0
    l = malloc(LIST)
    l.length = length
    l.items = malloc(typeOf(l.items).TO, length)
    return l


def ll_newlist_hint(LIST, room):
    """An empty resizable list with room."""
    if room < 0:
        room = 0
    l = malloc(LIST)
    l.length = 0
    l.items = malloc(typeOf(l.items).TO, room)
    return l


def ll_wrap_items(LIST, items):
    """The resizable list that takes over an array."""
    l = malloc(LIST)
    l.length = len(items)
    l.items = items
    return l


def ll_fill(ARRAY, count, item):
    """An array of `count` times the item."""
    if count < 0:
        count = 0
    items = malloc(ARRAY, count)
    i = 0
    while i < count:
        items[i] = item
        i += 1
    return items


def ll_slice(items, start, stop):
    """A new array of items[start:stop], the bounds being right."""
    count = stop - start
    result = malloc(typeOf(items).TO, count)
    llop.array_copy(Void, items, result, start, 0, count)
    return result


def ll_clip(index, length):
    """A bound of a slice as a position between 0 and length."""
    if index < 0:
        index += length
        if index < 0:
            index = 0
    elif index > length:
        index = length
    return index


def ll_getslice(items, length, start, stop):
    """A new array of items[start:stop] with Python's meaning of bounds."""
    start = ll_clip(start, length)
    stop = ll_clip(stop, length)
    if stop < start:
        stop = start
    return ll_slice(items, start, stop)


def ll_slice_length(start, stop, step):
    """How many items the clipped slice has."""
    if step > 0:
        if start >= stop:
            return 0
        return llop.int_floordiv(Signed, stop - start - 1, step) + 1
    if start <= stop:
        return 0
    return llop.int_floordiv(Signed, start - stop - 1, -step) + 1


def ll_clip_down(index, length):
    """A bound of a slice that runs backwards: between -1 and length - 1."""
    if index < 0:
        index += length
        if index < 0:
            index = -1
    elif index >= length:
        index = length - 1
    return index


def ll_getslice_step(items, length, start, has_start, stop, has_stop, step):
    """A new array of items[start:stop:step]."""
    if step == 0:
        raise SLICE_STEP
    if step > 0:
        start = ll_clip(start, length) if has_start else 0
        stop = ll_clip(stop, length) if has_stop else length
    else:
        start = ll_clip_down(start, length) if has_start else length - 1
        stop = ll_clip_down(stop, length) if has_stop else -1
    count = ll_slice_length(start, stop, step)
    result = malloc(typeOf(items).TO, count)
    i = 0
    while i < count:
        result[i] = items[start]
        start += step
        i += 1
    return result


def ll_concat(a, a_length, b, b_length):
    """A new array of the items of both."""
    result = malloc(typeOf(a).TO, a_length + b_length)
    llop.array_copy(Void, a, result, 0, 0, a_length)
    llop.array_copy(Void, b, result, 0, a_length, b_length)
    return result


def ll_mul(items, length, times):
    """A new array of the items, `times` over."""
    times = ll_repetitions(length, times)
    result = malloc(typeOf(items).TO, length * times)
    if length == 1:
        item = items[0]
        i = 0
        while i < times:
            result[i] = item
            i += 1
        return result
    i = 0
    while i < times:
        llop.array_copy(Void, items, result, 0, i * length, length)
        i += 1
    return result


def ll_mul_words(items, length, times):
    """The same of integers, truth values or pointers: [0] * n is there with the array."""
    if length == 1 and not items[0]:
        if times < 0:
            times = 0
        return malloc(typeOf(items).TO, times)
    return ll_mul(items, length, times)


# ____________________________________________________________ items

def ll_getitem(l, index):
    length = l.length
    if index < 0:
        index += length
    if index < 0 or index >= length:
        raise LIST_INDEX
    return l.items[index]


def ll_getitem_nonneg(l, index):
    if index >= l.length:
        raise LIST_INDEX
    return l.items[index]


def ll_getitem_unchecked(l, index):
    if index < 0:
        index += l.length
    return l.items[index]


def ll_getitem_fixed(items, index):
    if index < 0:
        index += len(items)
    if index < 0 or index >= len(items):
        raise LIST_INDEX
    return items[index]


def ll_getitem_fixed_nonneg(items, index):
    if index >= len(items):
        raise LIST_INDEX
    return items[index]


def ll_getitem_fixed_unchecked(items, index):
    if index < 0:
        index += len(items)
    return items[index]


def ll_setitem(l, index, item):
    length = l.length
    if index < 0:
        index += length
    if index < 0 or index >= length:
        raise LIST_ASSIGNMENT
    l.items[index] = item


def ll_setitem_nonneg(l, index, item):
    if index >= l.length:
        raise LIST_ASSIGNMENT
    l.items[index] = item


def ll_setitem_unchecked(l, index, item):
    if index < 0:
        index += l.length
    l.items[index] = item


def ll_setitem_fixed(items, index, item):
    if index < 0:
        index += len(items)
    if index < 0 or index >= len(items):
        raise LIST_ASSIGNMENT
    items[index] = item


def ll_setitem_fixed_nonneg(items, index, item):
    if index >= len(items):
        raise LIST_ASSIGNMENT
    items[index] = item


def ll_setitem_fixed_unchecked(items, index, item):
    if index < 0:
        index += len(items)
    items[index] = item


# ____________________________________________________________ growing and shrinking

def ll_grow(l, wanted):
    """Makes room for `wanted` items, and an eighth more so that appending is cheap."""
    old = l.items
    room = wanted + llop.int_rshift(Signed, wanted, 3)
    if wanted < 9:
        room += 3
    else:
        room += 6
    items = malloc(typeOf(old).TO, room)
    llop.array_copy(Void, old, items, 0, 0, l.length)
    l.items = items


ll_grow._dont_inline_ = True


def ll_append(l, item):
    length = l.length
    if length >= len(l.items):
        ll_grow(l, length + 1)
    l.length = length + 1
    l.items[length] = item


def ll_reserve(l, room):
    """resizelist_hint: room for that many items."""
    if room > len(l.items):
        ll_grow(l, room)


def ll_extend(l, items, length):
    """l += items[:length]; the items may be those of l itself."""
    old = l.length
    if old + length > len(l.items):
        ll_grow(l, old + length)
    llop.array_copy(Void, items, l.items, 0, old, length)
    l.length = old + length


def ll_insert(l, index, item):
    length = l.length
    index = ll_clip(index, length)
    if length >= len(l.items):
        ll_grow(l, length + 1)
    llop.array_copy(Void, l.items, l.items, index, index + 1, length - index)
    l.length = length + 1
    l.items[index] = item


def ll_truncate(l, length, zero):
    """Forgets the items from `length` on; gives back memory when most of it is unused."""
    items = l.items
    i = length
    while i < l.length:
        items[i] = zero
        i += 1
    l.length = length
    if length * 4 + 32 < len(items):
        ll_shrink(l, length)


def ll_shrink(l, length):
    old = l.items
    items = malloc(typeOf(old).TO, length + llop.int_rshift(Signed, length, 1) + 4)
    llop.array_copy(Void, old, items, 0, 0, length)
    l.items = items


ll_shrink._dont_inline_ = True


def ll_pop_last(l, zero):
    length = l.length - 1
    if length < 0:
        raise LIST_POP_EMPTY
    item = l.items[length]
    l.items[length] = zero
    l.length = length
    if length * 4 + 32 < len(l.items):
        ll_shrink(l, length)
    return item


def ll_pop(l, index, zero):
    length = l.length
    if index < 0:
        index += length
    if index < 0 or index >= length:
        raise LIST_POP
    item = l.items[index]
    ll_remove_at(l, index, zero)
    return item


def ll_remove_at(l, index, zero):
    """Closes the gap at a right index."""
    length = l.length - 1
    llop.array_copy(Void, l.items, l.items, index + 1, index, length - index)
    ll_truncate(l, length, zero)


def ll_delitem(l, index, zero):
    length = l.length
    if index < 0:
        index += length
    if index < 0 or index >= length:
        raise LIST_ASSIGNMENT
    ll_remove_at(l, index, zero)


def ll_delslice(l, start, stop, zero):
    length = l.length
    start = ll_clip(start, length)
    stop = ll_clip(stop, length)
    if stop <= start:
        return
    llop.array_copy(Void, l.items, l.items, stop, start, length - stop)
    ll_truncate(l, length - (stop - start), zero)


def ll_setslice(l, start, stop, items, count, zero):
    """l[start:stop] = items[:count]; the list may grow or shrink. The items may be those of l itself."""
    length = l.length
    start = ll_clip(start, length)
    stop = ll_clip(stop, length)
    if stop < start:
        stop = start
    if items == l.items:
        items = ll_slice(items, 0, count)
    new_length = length - (stop - start) + count
    if new_length > len(l.items):
        ll_grow(l, new_length)
    llop.array_copy(Void, l.items, l.items, stop, start + count, length - stop)
    llop.array_copy(Void, items, l.items, 0, start, count)
    if new_length < length:
        ll_truncate(l, new_length, zero)
    else:
        l.length = new_length


def ll_setslice_fixed(l, start, stop, items, count):
    """The same for an array: the number of items must not change."""
    start = ll_clip(start, len(l))
    stop = ll_clip(stop, len(l))
    if stop < start:
        stop = start
    if stop - start != count:
        raise ValueError
    llop.array_copy(Void, items, l, 0, start, count)


def ll_clear(l, zero):
    ll_truncate(l, 0, zero)


def ll_inplace_mul(l, times):
    """l *= times."""
    length = l.length
    items = ll_mul(l.items, length, times)
    l.items = items
    l.length = len(items)


# ____________________________________________________________ searching, comparing, reversing

def ll_find(items, length, item, eq):
    """The first index of the item, or -1."""
    i = 0
    while i < length:
        if eq(items[i], item):
            return i
        i += 1
    return -1


def ll_contains(items, length, item, eq):
    return ll_find(items, length, item, eq) >= 0


def ll_index(items, length, item, eq):
    """l.index(item)."""
    index = ll_find(items, length, item, eq)
    if index < 0:
        raise LIST_FIND
    return index


def ll_count(items, length, item, eq):
    """l.count(item)."""
    count = 0
    i = 0
    while i < length:
        if eq(items[i], item):
            count += 1
        i += 1
    return count


def ll_remove(l, item, zero, eq):
    """l.remove(item)."""
    index = ll_find(l.items, l.length, item, eq)
    if index < 0:
        raise LIST_REMOVE
    ll_remove_at(l, index, zero)


def ll_equal(a, a_length, b, b_length, eq):
    """Are the items of both equal?"""
    if a_length != b_length:
        return False
    i = 0
    while i < a_length:
        if not eq(a[i], b[i]):
            return False
        i += 1
    return True


def ll_reverse(items, length):
    """Reverses the items in place."""
    i = 0
    j = length - 1
    while i < j:
        item = items[i]
        items[i] = items[j]
        items[j] = item
        i += 1
        j -= 1


def ll_check_length(length, wanted, too_many, expected, got, end):
    """a, b = l: ValueError unless the length fits."""
    if length != wanted:
        text = ll_int2dec(typeOf(end).TO, wanted)
        if length > wanted:
            text = ll_concat3(too_many, text, end)
        else:
            text = ll_concat_text(ll_concat3(expected, text, got), ll_concat_text(ll_int2dec(typeOf(end).TO, length), end))
        raise ValueError(hlstr(text))


def ll_less(x, y):
    """The order of numbers and characters."""
    return x < y


# ____________________________________________________________ iterators

def ll_iter(ITER, l):
    """An iterator { list, index }."""
    it = malloc(ITER)
    it.list = l
    it.index = 0
    return it


def ll_next(it):
    l = it.list
    index = it.index
    if index >= l.length:
        raise StopIteration
    it.index = index + 1
    return l.items[index]


def ll_next_fixed(it):
    l = it.list
    index = it.index
    if index >= len(l):
        raise StopIteration
    it.index = index + 1
    return l[index]


def ll_reversed_iter(ITER, l, length):
    """An iterator { list, index } that goes down from the end."""
    it = malloc(ITER)
    it.list = l
    it.index = length
    return it


def ll_reversed_next(it):
    """The list may have shrunk meanwhile: it ends then."""
    index = it.index - 1
    if index < 0 or index >= it.list.length:
        raise StopIteration
    it.index = index
    return it.list.items[index]


def ll_reversed_next_fixed(it):
    index = it.index - 1
    if index < 0:
        raise StopIteration
    it.index = index
    return it.list[index]


def ll_same(a, b, eq):
    """What a function known at translation time says of two values."""
    return eq(a, b)
