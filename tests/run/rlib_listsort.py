"""rlib.listsort: sorts by an order of one's own, stable, over anything that has items."""
from rpython.rlib.listsort import TimSort, make_timsort_class


class Pair(object):
    def __init__(self, key, number):
        self.key = key
        self.number = number


class Raised(Exception):
    pass


PairSort = make_timsort_class()
StrSort = make_timsort_class()
PartSort = make_timsort_class()
FloatSort = make_timsort_class(lt=lambda a, b: a > b)


class ByKey(PairSort):
    compared = 0
    limit = -1

    def lt(self, a, b):
        self.compared += 1
        if self.compared == self.limit:
            raise Raised
        return a.key < b.key


class ByLength(StrSort):
    def lt(self, a, b):
        if len(a) == len(b):
            return a < b
        return len(a) < len(b)


class Window(object):
    """Some items of a list, upside down."""
    def __init__(self, items, start, count):
        self.items = items
        self.start = start
        self.count = count


def window_get(window, i):
    return window.items[window.start + window.count - 1 - i]


def window_set(window, i, value):
    window.items[window.start + window.count - 1 - i] = value


def window_length(window):
    return window.count


def window_slice(window, start, stop):
    items = [window_get(window, i) for i in range(start, stop)]
    items.reverse()
    return Window(items, 0, stop - start)


WindowSort = make_timsort_class(window_get, window_set, window_length, window_slice)


class Numbers(object):
    """Pseudo-random numbers."""
    def __init__(self, seed):
        self.state = seed

    def below(self, n):
        self.state = (self.state * 1103515245 + 12345) & 0x7fffffff
        return (self.state >> 8) % n


def shapes(n, numbers):
    """Lists of keys with different kinds of order in them."""
    yield_all = []
    yield_all.append([i for i in range(n)])
    yield_all.append([n - i for i in range(n)])
    yield_all.append([0] * n)
    yield_all.append([numbers.below(1000000) for _ in range(n)])
    yield_all.append([numbers.below(4) for _ in range(n)])
    yield_all.append([i % 37 for i in range(n)])
    yield_all.append([(i * 7919) % (n + 1) if i % 50 == 0 else i for i in range(n)])
    yield_all.append([i if i < n // 2 else i - n // 2 for i in range(n)])
    yield_all.append([-i if i < n // 3 else i * 2 for i in range(n)])
    return yield_all


def check(items):
    """Is the list sorted, and stable?"""
    for i in range(1, len(items)):
        before, after = items[i - 1], items[i]
        if before.key > after.key or (before.key == after.key and before.number >= after.number):
            return False
    return True


def sort_shapes():
    numbers = Numbers(42)
    for n in [0, 1, 2, 3, 23, 24, 25, 100, 1000]:
        good = 0
        for keys in shapes(n, numbers):
            items = [Pair(keys[i], i) for i in range(n)]
            sorter = ByKey(items)
            sorter.sort()
            if check(items) and len(items) == n:
                good += 1
        print(n, good)


def comparisons():
    """Sorted input takes one comparison an item; random input about n log n."""
    n = 4096
    numbers = Numbers(7)
    counts = []
    for keys in shapes(n, numbers):
        sorter = ByKey([Pair(keys[i], i) for i in range(n)])
        sorter.sort()
        counts.append(sorter.compared)
    print([c <= n for c in counts[:3]], counts[3] < n * 12, counts[7] < 4 * n)


def raising():
    """Nothing is lost when a comparison raises."""
    numbers = Numbers(99)
    n = 300
    fine = 0
    for limit in range(1, 2400, 61):
        items = [Pair(numbers.below(500), i) for i in range(n)]
        sorter = ByKey(items)
        sorter.limit = limit
        try:
            sorter.sort()
        except Raised:
            pass
        seen = [False] * n
        for item in items:
            seen[item.number] = True
        if False not in seen:
            fine += 1
    print(fine)


def entry_point(argv):
    numbers = [5, 3, 9, 1, 1, -4]
    TimSort(numbers).sort()
    print(numbers)
    words = 'the quick brown fox jumps over the lazy dog a'.split(' ')
    ByLength(words).sort()
    print(words)
    floats = [1.5, -2.0, 8.25, 0.0]
    FloatSort(floats).sort()
    print(floats)
    some = [9, 3, 8, 1, 7, 2, 0]
    WindowSort(Window(some, 1, 5)).sort()
    print(some)
    part = [4, 3, 2, 1]
    PartSort(part, 2).sort()
    print(part)
    sort_shapes()
    comparisons()
    raising()
    return 0


def target(driver, args):
    return entry_point, None
