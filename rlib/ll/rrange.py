"""Ranges that are never made into lists: { start, stop, step }.

Takes:   bounds and step.
Leaves:  items, counted without a list.
Idea:    stop is moved to the first number of the sequence that is not in it, so that iterating tests for equality of
         sign only, and nothing overflows at the ends of the machine word.
"""
from rpython.rtyper.lltypesystem.lltype import Signed, Unsigned, cast_primitive, malloc
from rpython.rtyper.lltypesystem.lloperation import llop
from rpython.rlib.ll.errors import RANGE_INDEX, RANGE_STEP


def ll_count(start, stop, step):
    """How many items range(start, stop, step) has."""
    if step > 0:
        if start >= stop:
            return 0
        distance = cast_primitive(Unsigned, stop) - cast_primitive(Unsigned, start)
        width = cast_primitive(Unsigned, step)
    else:
        if start <= stop:
            return 0
        distance = cast_primitive(Unsigned, start) - cast_primitive(Unsigned, stop)
        width = cast_primitive(Unsigned, 0) - cast_primitive(Unsigned, step)
    one = cast_primitive(Unsigned, 1)
    return cast_primitive(Signed, llop.uint_floordiv(Unsigned, distance - one, width) + one)


def ll_new(RANGE, start, stop, step):
    if step == 0:
        raise RANGE_STEP
    r = malloc(RANGE)
    r.start = start
    r.stop = stop
    r.step = step
    return r


def ll_new_up(RANGE, start, stop):
    """range(start, stop)."""
    r = malloc(RANGE)
    r.start = start
    r.stop = stop
    r.step = 1
    return r


def ll_len(r):
    return ll_count(r.start, r.stop, r.step)


def ll_getitem(r, index):
    length = ll_len(r)
    if index < 0:
        index += length
    if index < 0 or index >= length:
        raise RANGE_INDEX
    return r.start + index * r.step


def ll_contains(r, item):
    step = r.step
    if step > 0:
        if item < r.start or item >= r.stop:
            return False
    elif item > r.start or item <= r.stop:
        return False
    return llop.int_mod(Signed, item - r.start, step) == 0


def ll_iter(ITER, r):
    """An iterator { next, count, step }."""
    it = malloc(ITER)
    it.next = r.start
    it.count = ll_len(r)
    it.step = r.step
    return it


def ll_next(it):
    count = it.count
    if count == 0:
        raise StopIteration
    it.count = count - 1
    item = it.next
    it.next = item + it.step
    return item


def ll_iter_up(ITER, r):
    """An iterator { next, stop } for step 1."""
    it = malloc(ITER)
    it.next = r.start
    it.stop = r.stop
    return it


def ll_next_up(it):
    item = it.next
    if item >= it.stop:
        raise StopIteration
    it.next = item + 1
    return item


def ll_reversed(RANGE, r):
    """The range that runs the other way."""
    count = ll_len(r)
    result = malloc(RANGE)
    step = r.step
    result.start = r.start + (count - 1) * step
    result.stop = r.start - step
    result.step = -step
    return result


def ll_items(ARRAY, start, stop, step):
    """An array of the numbers."""
    if step == 0:
        raise RANGE_STEP
    count = ll_count(start, stop, step)
    items = malloc(ARRAY, count)
    i = 0
    while i < count:
        items[i] = start
        start += step
        i += 1
    return items
