"""Sorting strings by a hand-written insertion sort."""


def insertion_sort(items):
    for i in range(1, len(items)):
        item = items[i]
        j = i - 1
        while j >= 0 and items[j] > item:
            items[j + 1] = items[j]
            j -= 1
        items[j + 1] = item


def entry_point(argv):
    words = 'the quick brown fox jumps over the lazy dog The Fox zebra a ab abc'.split(' ')
    insertion_sort(words)
    for word in words:
        print(word)
    return 0


def target(driver, args):
    return entry_point
