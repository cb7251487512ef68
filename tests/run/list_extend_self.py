"""extend and += by itself, by texts, tuples, dicts, ranges, generators, slices of itself, and while empty."""


def countdown(n):
    while n:
        yield n
        n -= 1


def entry_point(argv):
    items = [1, 2]
    items.extend(items)
    print(items)
    items += items
    print(len(items), items)
    items.extend(items[1:3])
    items.extend((7, 8))
    items += range(3)
    items.extend(countdown(3))
    items.extend({50: 'a', 60: 'b'})
    items += [x for x in items if x > 50]
    print(items)
    empty = []
    empty.extend(empty)
    empty += []
    print(empty)
    letters = []
    letters.extend('abc')
    letters += 'de'
    letters.extend(letters[::-1])
    print(''.join(letters))
    first = [len(argv)]
    second = first
    second += first + second
    print(first)
    big = []
    for i in range(300):
        big += [i] * (i % 3)
    print(len(big), sum(big))
    return 0

def target(driver, args):
    return entry_point
