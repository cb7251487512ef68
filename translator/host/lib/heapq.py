"""heapq: a list as a binary heap, its smallest item first."""


def _up(heap, i):
    """Moves the item at i towards the root, to its place."""
    item = heap[i]
    while i > 0:
        parent = (i - 1) >> 1
        if not item < heap[parent]:
            break
        heap[i] = heap[parent]
        i = parent
    heap[i] = item


def _down(heap, i):
    """Moves the item at i towards the leaves: a hole sinks to the bottom along smaller children, then the item rises."""
    item = heap[i]
    child = 2 * i + 1
    start = i
    while child < len(heap):
        if child + 1 < len(heap) and not heap[child] < heap[child + 1]:
            child += 1
        heap[i] = heap[child]
        i = child
        child = 2 * i + 1
    while i > start:
        parent = (i - 1) >> 1
        if not item < heap[parent]:
            break
        heap[i] = heap[parent]
        i = parent
    heap[i] = item


def heappush(heap, item):
    heap.append(item)
    _up(heap, len(heap) - 1)


def heappop(heap):
    last = heap.pop()
    if not heap:
        return last
    smallest = heap[0]
    heap[0] = last
    _down(heap, 0)
    return smallest


def heapreplace(heap, item):
    smallest = heap[0]
    heap[0] = item
    _down(heap, 0)
    return smallest


def heappushpop(heap, item):
    if heap and heap[0] < item:
        return heapreplace(heap, item)
    return item


def heapify(items):
    for i in reversed(range(len(items) // 2)):
        _down(items, i)


def nsmallest(n, iterable, key=None):
    return sorted(iterable, key=key)[:max(n, 0)]


def nlargest(n, iterable, key=None):
    return sorted(iterable, key=key, reverse=True)[:max(n, 0)]


def merge(*iterables, **options):
    key = options.get('key')
    items = [item for iterable in iterables for item in iterable]
    return iter(sorted(items, key=key, reverse=options.get('reverse', False)))
