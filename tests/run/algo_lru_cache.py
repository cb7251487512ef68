"""A least-recently-used cache: a dict into a doubly linked list, with hits, misses and evictions; the same by an ordered dict."""


class Entry(object):
    def __init__(self, key, value):
        self.key = key
        self.value = value
        self.older = None
        self.newer = None


class Cache(object):
    def __init__(self, capacity):
        self.capacity = capacity
        self.entries = {}
        self.oldest = None
        self.newest = None
        self.evicted = []

    def unlink(self, e):
        if e.older is not None:
            e.older.newer = e.newer
        else:
            self.oldest = e.newer
        if e.newer is not None:
            e.newer.older = e.older
        else:
            self.newest = e.older
        e.older = e.newer = None

    def push(self, e):
        e.older = self.newest
        if self.newest is not None:
            self.newest.newer = e
        else:
            self.oldest = e
        self.newest = e

    def get(self, key, default=-1):
        e = self.entries.get(key, None)
        if e is None:
            return default
        self.unlink(e)
        self.push(e)
        return e.value

    def put(self, key, value):
        if key in self.entries:
            e = self.entries[key]
            self.unlink(e)
            e.value = value
        else:
            if len(self.entries) == self.capacity:
                old = self.oldest
                self.evicted.append(old.key)
                del self.entries[old.key]
                self.unlink(old)
            e = self.entries[key] = Entry(key, value)
        self.push(e)


def simulate(capacity, requests):
    order = {}
    evicted = []
    for r in requests:
        if r in order:
            del order[r]
        elif len(order) == capacity:
            first = list(order)[0]
            evicted.append(first)
            del order[first]
        order[r] = True
    return evicted


def entry_point(argv):
    cache = Cache(3 * len(argv))
    requests = [1, 2, 3, 1, 4, 2, 5, 1, 1, 6, 3, 2]
    hits = 0
    for r in requests:
        if cache.get(r) >= 0:
            hits += 1
        else:
            cache.put(r, r * 10)
    print(hits, cache.evicted, cache.get(2), cache.get(99), cache.evicted == simulate(3, requests), sorted(cache.entries))
    cache.put(2, 21)
    print(cache.get(2), cache.newest.value, cache.oldest.key)
    return 0

def target(driver, args):
    return entry_point
