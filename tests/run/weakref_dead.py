"""Weak references to what has gone."""
import gc
import weakref


class Node(object):
    def __init__(self, n):
        self.n = n
        self.other = None


class Cache(object):
    def __init__(self):
        self.refs = []


def fill(cache, keep):
    for i in range(1000):
        node = Node(i)
        cache.refs.append(weakref.ref(node))
        if i % 10 == 0:
            keep.append(node)


def overwrite(depth):
    """Clears the stack of what fill() left there."""
    a, b, c, d = depth, depth + 1, depth + 2, depth + 3
    if depth:
        return overwrite(depth - 1) + a + b + c + d
    return 0


def entry_point(argv):
    cache = Cache()
    keep = []
    fill(cache, keep)
    print(overwrite(50))
    gc.collect()
    alive = dead = wrong = 0
    for i in range(1000):
        node = cache.refs[i]()
        if node is None:
            dead += 1
        else:
            alive += 1
            if node.n != i:
                wrong += 1
    print(alive >= 100, alive < 120, dead > 880, wrong, alive + dead)
    for node in keep:
        if cache.refs[node.n]() is not node:
            print('lost', node.n)
    print(len(keep))
    return 0


def target(driver, args):
    return entry_point
