"""Merge sort and quicksort written out."""
from rpython.rlib.rarithmetic import intmask


def merge_sort(items):
    if len(items) < 2:
        return items
    middle = len(items) // 2
    left = merge_sort(items[:middle])
    right = merge_sort(items[middle:])
    result = []
    i = j = 0
    while i < len(left) and j < len(right):
        if left[i] <= right[j]:
            result.append(left[i])
            i += 1
        else:
            result.append(right[j])
            j += 1
    return result + left[i:] + right[j:]


def quicksort(items, low, high):
    if low >= high:
        return
    pivot = items[(low + high) // 2]
    i = low
    j = high
    while i <= j:
        while items[i] < pivot:
            i += 1
        while items[j] > pivot:
            j -= 1
        if i <= j:
            items[i], items[j] = items[j], items[i]
            i += 1
            j -= 1
    quicksort(items, low, j)
    quicksort(items, i, high)


def entry_point(argv):
    items = []
    x = 1
    for i in range(500):
        x = (x * 16807) % 2147483647
        items.append(x % 1000)
    a = merge_sort(items)
    b = items[:]
    quicksort(b, 0, len(b) - 1)
    print(a == b)
    print(' '.join([str(n) for n in a[:20]]))
    return 0


def target(driver, args):
    return entry_point
