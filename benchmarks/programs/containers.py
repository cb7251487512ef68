"""Loops over dicts, sets, lists and generators. `containers NAME` runs the case of that name and prints its seconds and result."""
import time


class Item(object):
    def __init__(self, n):
        self.n = n


def dict_int_insert(n):
    d = {}
    for i in range(n):
        d[i * 7919 % 1000003] = i
    return len(d)


def dict_int_lookup(n):
    d = {}
    for i in range(1000):
        d[i * 31] = i
    t = 0
    for i in range(n):
        t += d[(i % 1000) * 31]
    return t


def dict_int_big(n):
    d = {}
    for i in range(200000):
        d[i * 7919 % 1000003] = i
    t = 0
    for i in range(n):
        t += d[(i % 200000) * 7919 % 1000003]
    return t


def dict_str_lookup(n):
    keys = [str(i) + "key" for i in range(1000)]
    d = {}
    for k in keys:
        d[k] = len(k)
    t = 0
    for r in range(n // 1000):
        for k in keys:
            t += d[k]
    return t


def dict_get_contains(n):
    d = {}
    for i in range(0, 1000, 2):
        d[i] = i
    t = 0
    for i in range(n):
        k = i % 1000
        if k in d:
            t += d.get(k, 0)
    return t


def dict_delete(n):
    d = {}
    for r in range(n // 1000):
        for i in range(1000):
            d[i] = r
        for i in range(1000):
            del d[i]
    return len(d)


def dict_iterate(n):
    d = {}
    for i in range(1000):
        d[i] = i
    t = 0
    for r in range(n // 1000):
        for k, v in d.items():
            t += k + v
    return t


def dict_small(n):
    t = 0
    for i in range(n):
        d = {"a": i, "b": 2}
        t += d["a"] + d["b"]
    return t


def dict_count_words(n):
    words = ["the", "quick", "brown", "fox", "jumps", "over", "lazy", "dog"]
    counts = {}
    for i in range(n):
        w = words[i % 8]
        counts[w] = counts.get(w, 0) + 1
    return counts["fox"]


def dict_objects(n):
    items = [Item(i) for i in range(1000)]
    d = {}
    for x in items:
        d[x] = x.n
    t = 0
    for r in range(n // 1000):
        for x in items:
            t += d[x]
    return t


def dict_tuples(n):
    d = {}
    for i in range(1000):
        d[(i, i + 1)] = i
    t = 0
    for i in range(n):
        k = i % 1000
        t += d[(k, k + 1)]
    return t


def set_ops(n):
    s = set()
    for i in range(n):
        s.add(i % 5000)
    t = 0
    for i in range(n):
        if i in s:
            t += 1
    return t + len(s)


def list_append(n):
    t = 0
    for r in range(n // 10000):
        l = []
        for i in range(10000):
            l.append(i)
        t += len(l)
    return t


def list_index(n):
    l = [0] * 1000
    for i in range(n):
        l[i % 1000] = l[(i + 1) % 1000] + 1
    return l[5]


def list_iterate(n):
    l = [i for i in range(1000)]
    t = 0
    for r in range(n // 1000):
        for x in l:
            t += x
    return t


def list_pop(n):
    l = []
    for r in range(n // 1000):
        for i in range(1000):
            l.append(i)
        for i in range(1000):
            l.pop()
    return len(l)


def list_sort_random(n):
    x = 12345
    l = []
    for i in range(n):
        x = (x * 1103515245 + 12345) % 2147483648
        l.append(x)
    l.sort()
    return l[0]


def list_sort_sorted(n):
    l = [i for i in range(n)]
    l.sort()
    l.reverse()
    l.sort()
    return l[0]


def list_sort_strings(n):
    x = 12345
    l = []
    for i in range(n):
        x = (x * 1103515245 + 12345) % 2147483648
        l.append(str(x))
    l.sort()
    return len(l[0])


def list_slices(n):
    l = [i for i in range(100)]
    t = 0
    for i in range(n):
        m = l[10:60]
        t += len(m)
    return t


def list_concat(n):
    a = [1, 2, 3]
    b = [4, 5, 6]
    t = 0
    for i in range(n):
        c = a + b
        t += len(c)
    return t


def list_contains(n):
    l = [i for i in range(100)]
    t = 0
    for i in range(n // 100):
        if (i % 200) in l:
            t += 1
    return t


def list_insert_front(n):
    l = []
    for i in range(n // 50):
        l.insert(0, i)
    return l[0]


def gen_count(n):
    i = 0
    while i < n:
        yield i
        i += 1


def generators(n):
    t = 0
    for x in gen_count(n):
        t += x
    return t


CASES = [
    ("dict int insert", dict_int_insert, 1000000), ("dict int lookup", dict_int_lookup, 5000000),
    ("dict int big", dict_int_big, 3000000), ("dict str lookup", dict_str_lookup, 5000000),
    ("dict get contains", dict_get_contains, 3000000), ("dict delete", dict_delete, 2000000),
    ("dict iterate", dict_iterate, 5000000), ("dict small", dict_small, 1000000),
    ("dict count words", dict_count_words, 3000000), ("dict objects", dict_objects, 3000000),
    ("dict tuples", dict_tuples, 2000000), ("set ops", set_ops, 3000000), ("list append", list_append, 10000000),
    ("list index", list_index, 10000000), ("list iterate", list_iterate, 10000000), ("list pop", list_pop, 5000000),
    ("list sort random", list_sort_random, 500000), ("list sort sorted", list_sort_sorted, 2000000),
    ("list sort strings", list_sort_strings, 200000), ("list slices", list_slices, 1000000),
    ("list concat", list_concat, 3000000), ("list contains", list_contains, 20000000), ("list insert front", list_insert_front, 1000000),
    ("generators", generators, 5000000),
]


def entry_point(argv):
    for name, f, n in CASES:
        if len(argv) == 1:
            print(name)
        elif argv[1] == name:
            start = time.time()
            result = f(n)
            print("%f %d" % (time.time() - start, result))
    return 0


def target(*args):
    return entry_point
