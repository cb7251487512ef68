"""`yield from`: items, values, what is sent and thrown in, closing; of generators, lists and other iterators."""


class Countdown(object):
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n

    next = __next__


def inner(n):
    got = yield n
    print('got', got)
    got = yield n + 1
    print('got', got)
    return 42


def outer(n):
    r = yield from inner(n)
    print('result', r)
    r = yield from inner(n + 10)
    yield r + 1


def averager():
    total = 0.0
    count = 0
    while True:
        x = yield count
        if x is None:
            break
        total += x.value
        count += 1
    return total / count


class Box(object):
    def __init__(self, value):
        self.value = value


def grouper(results):
    while True:
        results.append((yield from averager()))


def flat(n):
    yield from [n, n + 1]
    yield from Countdown(n + 2)
    yield from range(n)
    yield from (x * x for x in range(3))
    for s in ['ab', 'c']:
        yield from [ord(c) for c in s]


class Tree(object):
    def __init__(self, left, value, right):
        self.left = left
        self.value = value
        self.right = right

    def walk(self):
        if self.left:
            yield from self.left.walk()
        yield self.value
        if self.right:
            yield from self.right.walk()


def careful(log):
    try:
        yield 1
        yield 2
    except ValueError as e:
        log.append('caught ' + str(e))
        yield 3
    finally:
        log.append('finally')


def delegating(log):
    yield from careful(log)
    yield 4


def early(flag):
    if flag:
        return 'early'
    yield 1
    return 'late'


def both():
    a = yield from early(True)
    b = yield from early(False)
    yield len(a) * 100 + len(b)


def entry_point(argv):
    n = len(argv)
    g = outer(n)
    print(next(g), g.send('a'), g.send('b'))
    print(g.send('c'), g.send('d'))
    results = []
    grouping = grouper(results)
    next(grouping)
    for value in [1.0, 2.0, 6.0]:
        grouping.send(Box(value))
    grouping.send(None)
    grouping.send(Box(5.0))
    grouping.send(None)
    print(results)
    print(list(flat(n)), list(Tree(Tree(None, 1, None), 2, Tree(Tree(None, 3, None), 4, None)).walk()))
    log = []
    d = delegating(log)
    print(next(d), d.throw(ValueError('in')), next(d))
    d = delegating(log)
    next(d)
    d.close()
    print(log, list(both()))
    return 0


def target(driver, args):
    return entry_point
