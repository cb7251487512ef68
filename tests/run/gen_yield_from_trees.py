"""yield from over trees, lists, strings and other generators: in order, in loops, its value used, inside try, stopped early, of nothing, several in one function."""


class Tree(object):
    def __init__(self, left, value, right):
        self.left = left
        self.value = value
        self.right = right

    def __iter__(self):
        return self.walk()

    def walk(self):
        if self.left is not None:
            yield from self.left.walk()
        yield self.value
        if self.right is not None:
            yield from self.right.walk()


def build(items, low, high):
    if low >= high:
        return None
    middle = (low + high) // 2
    return Tree(build(items, low, middle), items[middle], build(items, middle + 1, high))


def counted(n):
    total = 0
    for i in range(n):
        yield i
        total += i
    return total


def sums(limit):
    for n in range(limit):
        total = yield from counted(n)
        yield -total


def both_ends(n):
    yield from range(n)
    yield from [100, 200][:n]
    yield from sorted([3, 1, 2])[n:]
    yield from counted(0)


def letters(words):
    for word in words:
        yield from word
        yield '/'


def failing(n):
    yield n
    raise ValueError('after %d' % n)


def guarded(log):
    for n in range(2):
        try:
            yield from failing(n)
        except ValueError as e:
            log.append(str(e))
            yield -1
        finally:
            log.append('left')


def entry_point(argv):
    one = len(argv)
    tree = build([x * x * one for x in range(10)], 0, 10)
    print(list(tree.walk()), sum(tree), 49 in tree, 50 in tree, max(tree))
    first = []
    for x in tree:
        if x > 20:
            break
        first.append(x)
    print(first, list(sums(5)), list(both_ends(one)), list(both_ends(0)))
    print(''.join(letters(['ab', '', 'c' * one])))
    log = []
    print(list(guarded(log)), log)
    g = tree.walk()
    print(next(g), next(g), next(g), len(list(g)), next(g, -5))
    print([(a, b) for a in both_ends(1) for b in counted(2)][:3])
    return 0


def target(driver, args):
    return entry_point
