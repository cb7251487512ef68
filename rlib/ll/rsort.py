"""Sorting of arrays: a merge sort of the runs that are there already.

Takes:   an array, how many of its items count, their order `less`, a function known at translation time.
Leaves:  the array in order; equal items stay in theirs.
Idea:    runs that are too short are lengthened by insertion, and merged so that their lengths stay balanced; what is in place
         at either end of a merge is found by bisection and left alone.
Source:  T. Peters, "listsort.txt" (CPython), without galloping.
"""
from rpython.rtyper.lltypesystem.lltype import GcArray, Signed, Void, malloc, typeOf
from rpython.rtyper.lltypesystem.lloperation import llop

SHORT = 32                      # what is sorted by insertion alone
RUNS = GcArray(Signed)
MOST_RUNS = 96                  # pending at once: their lengths grow as the Fibonacci numbers do


def ll_sort(items, length, less):
    """Sorts in place."""
    if length < 2:
        return
    run = ll_count_run(items, 0, length, less)
    if run == length:
        return
    if length <= SHORT:
        ll_insert_sorted(items, 0, run, length, less)
        return
    ll_merge_runs(items, length, less)


def ll_merge_runs(items, length, less):
    room = malloc(typeOf(items).TO, llop.int_rshift(Signed, length, 1) + 1)
    starts = malloc(RUNS, MOST_RUNS)            # of the pending runs; the last one ends at `start`
    count = 0
    least = ll_least_run(length)
    start = 0
    while start < length:
        end = start + ll_count_run(items, start, length, less)
        if end - start < least and end < length:
            wanted = start + least
            if wanted > length:
                wanted = length
            ll_insert_sorted(items, start, end, wanted, less)
            end = wanted
        starts[count] = start
        count += 1
        start = end
        while count > 1 and ll_must_merge(starts, count, start):
            count = ll_merge_at(items, room, starts, count, start, less)
    while count > 1:
        ll_merge(items, room, starts[count - 2], starts[count - 1], length, less)
        count -= 1


ll_merge_runs._dont_inline_ = True


def ll_least_run(length):
    """Such that length / it is a power of two, or a little less."""
    odd = 0
    while length >= SHORT:
        odd |= length & 1
        length = llop.int_rshift(Signed, length, 1)
    return length + odd


def ll_count_run(items, start, end, less):
    """How many items from `start` on are in order. If they descend, they are reversed."""
    i = start + 1
    if i == end:
        return 1
    if less(items[i], items[start]):
        i += 1
        while i < end and less(items[i], items[i - 1]):
            i += 1
        low = start
        high = i - 1
        while low < high:
            x = items[low]
            items[low] = items[high]
            items[high] = x
            low += 1
            high -= 1
    else:
        i += 1
        while i < end and not less(items[i], items[i - 1]):
            i += 1
    return i - start


def ll_insert_sorted(items, start, sorted_end, end, less):
    """items[start:sorted_end] is in order; afterwards items[start:end] is."""
    i = sorted_end
    while i < end:
        x = items[i]
        place = ll_place_after(items, start, i, x, less)
        j = i
        while j > place:
            items[j] = items[j - 1]
            j -= 1
        items[place] = x
        i += 1


def ll_place_after(items, low, high, x, less):
    """Where x goes in what is in order, after its equals."""
    while low < high:
        middle = llop.int_rshift(Signed, low + high, 1)
        if less(x, items[middle]):
            high = middle
        else:
            low = middle + 1
    return low


def ll_place_before(items, low, high, x, less):
    """The same, before its equals."""
    while low < high:
        middle = llop.int_rshift(Signed, low + high, 1)
        if less(items[middle], x):
            low = middle + 1
        else:
            high = middle
    return low


def ll_must_merge(starts, count, end):
    """Is one of the last runs not shorter than the one before it, or longer than two before it leave room for?"""
    last = end - starts[count - 1]
    before = starts[count - 1] - starts[count - 2]
    if before <= last:
        return True
    if count > 2 and starts[count - 2] - starts[count - 3] <= before + last:
        return True
    return count > 3 and starts[count - 3] - starts[count - 4] <= starts[count - 2] - starts[count - 3] + before


def ll_merge_at(items, room, starts, count, end, less):
    """Merges the last two runs, or, if the one before them is shorter than the last, that with the second last."""
    if count > 2 and starts[count - 2] - starts[count - 3] < end - starts[count - 1]:
        ll_merge(items, room, starts[count - 3], starts[count - 2], starts[count - 1], less)
        starts[count - 2] = starts[count - 1]
    else:
        ll_merge(items, room, starts[count - 2], starts[count - 1], end, less)
    return count - 1


def ll_merge(items, room, start, middle, end, less):
    """Merges items[start:middle] and items[middle:end], by way of a copy of the shorter one."""
    start = ll_place_after(items, start, middle, items[middle], less)
    if start == middle:
        return
    end = ll_place_before(items, middle, end, items[middle - 1], less)
    if middle - start <= end - middle:
        ll_merge_up(items, room, start, middle, end, less)
    else:
        ll_merge_down(items, room, start, middle, end, less)


def ll_merge_up(items, room, start, middle, end, less):
    length = middle - start
    llop.array_copy(Void, items, room, start, 0, length)
    i = 0
    j = middle
    k = start
    while i < length and j < end:
        x = room[i]
        y = items[j]
        if less(y, x):
            items[k] = y
            j += 1
        else:
            items[k] = x
            i += 1
        k += 1
    llop.array_copy(Void, room, items, i, k, length - i)


def ll_merge_down(items, room, start, middle, end, less):
    length = end - middle
    llop.array_copy(Void, items, room, middle, 0, length)
    i = middle - 1
    j = length - 1
    k = end - 1
    while i >= start and j >= 0:
        x = items[i]
        y = room[j]
        if less(y, x):
            items[k] = x
            i -= 1
        else:
            items[k] = y
            j -= 1
        k -= 1
    llop.array_copy(Void, room, items, 0, k - j, j + 1)
