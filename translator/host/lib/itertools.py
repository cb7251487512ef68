"""itertools: iterators that make others. Those with attributes or methods of their own are classes, the rest generators."""


class count(object):
    def __init__(self, start=0, step=1):
        self._next = start
        self._step = step

    def __iter__(self):
        return self

    def __next__(self):
        value = self._next
        self._next = value + self._step
        return value

    next = __next__

    def __repr__(self):
        if self._step == 1:
            return 'count(%r)' % (self._next,)
        return 'count(%r, %r)' % (self._next, self._step)


class repeat(object):
    def __init__(self, object, times=None):
        self._object = object
        self._left = times if times is None else max(times, 0)

    def __iter__(self):
        return self

    def __next__(self):
        if self._left is not None:
            if self._left == 0:
                raise StopIteration
            self._left -= 1
        return self._object

    next = __next__

    def __len__(self):
        if self._left is None:
            raise TypeError("len() of unsized object")
        return self._left

    def __repr__(self):
        if self._left is None:
            return 'repeat(%r)' % (self._object,)
        return 'repeat(%r, %r)' % (self._object, self._left)


class chain(object):
    def __init__(self, *iterables):
        self._items = self._all(iterables)

    @staticmethod
    def _all(iterables):
        for iterable in iterables:
            for item in iterable:
                yield item

    @classmethod
    def from_iterable(cls, iterables):
        made = cls()
        made._items = cls._all(iterables)
        return made

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._items)

    next = __next__


def cycle(iterable):
    kept = []
    for item in iterable:
        kept.append(item)
        yield item
    while kept:
        for item in kept:
            yield item


def accumulate(iterable, func=None, initial=None):
    total = initial
    started = initial is not None
    if started:
        yield total
    for item in iterable:
        if not started:
            total = item
            started = True
        else:
            total = total + item if func is None else func(total, item)
        yield total


def compress(data, selectors):
    selectors = iter(selectors)
    for item in data:
        try:
            wanted = next(selectors)
        except StopIteration:
            return
        if wanted:
            yield item


def dropwhile(predicate, iterable):
    iterator = iter(iterable)
    for item in iterator:
        if not predicate(item):
            yield item
            break
    for item in iterator:
        yield item


def takewhile(predicate, iterable):
    for item in iterable:
        if not predicate(item):
            return
        yield item


def filterfalse(predicate, iterable):
    for item in iterable:
        if not (item if predicate is None else predicate(item)):
            yield item


def ifilter(predicate, iterable):
    for item in iterable:
        if item if predicate is None else predicate(item):
            yield item


ifilterfalse = filterfalse


def groupby(iterable, key=None):
    """Runs of items with equal keys. A group that has not been read to its end is when the next is asked for."""
    iterator = iter(iterable)
    state = [True, None, None]      # whether there is an item, the item, its key

    def advance():
        for item in iterator:
            state[1] = item
            state[2] = item if key is None else key(item)
            return
        state[0] = False

    def group(wanted):
        while state[0] and state[2] == wanted:
            item = state[1]
            advance()
            yield item

    advance()
    while state[0]:
        current = state[2]
        members = group(current)
        yield current, members
        for _ in members:
            pass


def islice(iterable, *bounds):
    limits = slice(*bounds)
    start, stop = limits.start or 0, limits.stop
    step = 1 if limits.step is None else limits.step
    if start < 0 or step < 1 or (stop is not None and stop < 0):
        raise ValueError("Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
    wanted = start
    position = 0
    iterator = iter(iterable)
    while stop is None or wanted < stop:
        for item in iterator:
            position += 1
            if position > wanted:
                break
        else:
            return
        wanted += step
        yield item
    if stop is not None:
        while position < stop and position < wanted:
            for _ in iterator:
                position += 1
                break
            else:
                return


def imap(function, *iterables):
    for arguments in izip(*iterables):
        yield arguments if function is None else function(*arguments)


def izip(*iterables):
    iterators = [iter(iterable) for iterable in iterables]
    while iterators:
        row = []
        for iterator in iterators:
            for item in iterator:
                row.append(item)
                break
            else:
                return
        yield tuple(row)


def zip_longest(*iterables, **options):
    fillvalue = options.pop('fillvalue', None)
    if options:
        raise TypeError("zip_longest() got an unexpected keyword argument")
    iterators = [iter(iterable) for iterable in iterables]
    live = len(iterators)
    while live:
        row = []
        for i in range(len(iterators)):
            if iterators[i] is None:
                row.append(fillvalue)
                continue
            for item in iterators[i]:
                row.append(item)
                break
            else:
                live -= 1
                iterators[i] = None
                row.append(fillvalue)
        if live:
            yield tuple(row)


izip_longest = zip_longest


def pairwise(iterable):
    iterator = iter(iterable)
    for before in iterator:
        for after in iterator:
            yield before, after
            before = after


def starmap(function, iterable):
    for arguments in iterable:
        yield function(*arguments)


def tee(iterable, n=2):
    iterator = iter(iterable)
    queues = [[] for _ in range(n)]

    def reader(queue):
        while True:
            if not queue:
                for item in iterator:
                    for other in queues:
                        other.append(item)
                    break
                else:
                    return
            yield queue.pop(0)

    return tuple([reader(queue) for queue in queues])


def product(*iterables, **options):
    pools = [tuple(iterable) for iterable in iterables] * options.pop('repeat', 1)
    if options:
        raise TypeError("product() got an unexpected keyword argument")
    positions = [0] * len(pools)
    if not all(pools):
        return
    while True:
        yield tuple([pool[i] for pool, i in zip(pools, positions)])
        place = len(pools) - 1
        while place >= 0:
            positions[place] += 1
            if positions[place] < len(pools[place]):
                break
            positions[place] = 0
            place -= 1
        if place < 0:
            return


def permutations(iterable, r=None):
    pool = tuple(iterable)
    r = len(pool) if r is None else r

    def choose(chosen):
        if len(chosen) == r:
            yield tuple([pool[i] for i in chosen])
            return
        for i in range(len(pool)):
            if i not in chosen:
                for found in choose(chosen + [i]):
                    yield found

    return choose([]) if r <= len(pool) else iter(())


def combinations(iterable, r):
    pool = tuple(iterable)

    def choose(start, chosen):
        if len(chosen) == r:
            yield tuple(chosen)
            return
        for i in range(start, len(pool)):
            for found in choose(i + 1, chosen + [pool[i]]):
                yield found

    return choose(0, [])


def combinations_with_replacement(iterable, r):
    pool = tuple(iterable)

    def choose(start, chosen):
        if len(chosen) == r:
            yield tuple(chosen)
            return
        for i in range(start, len(pool)):
            for found in choose(i, chosen + [pool[i]]):
                yield found

    return choose(0, [])
