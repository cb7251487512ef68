"""Closures in more places: generators, methods, exceptions, specialised functions, loops, several levels of nonlocal."""
from rpython.rlib.objectmodel import specialize


class Shape(object):
    def __init__(self, size):
        self.size = size

    def scaled(self, factor):
        def area(self, unit):
            return self.size * factor * unit
        return area(self, 2) + (lambda: self.size)()

    def callbacks(self):
        return [lambda k: self.size + k, self.plus, lambda k: k]

    def plus(self, k):
        return -k


class Square(Shape):
    def scaled(self, factor):
        def twice(x):
            return Shape.scaled(self, x) * 2
        return twice(factor)


@specialize.argtype(0)
def pair_maker(x):
    def make(y):
        return (x, y)
    return make


@specialize.argtype(0)
def holder(x):
    value = x

    def put(y):
        nonlocal value
        value = y

    def get():
        return value
    return put, get


def fibonacci(n):
    memo = {}

    def fib(k):
        if k < 2:
            return k
        if k not in memo:
            memo[k] = fib(k - 1) + fib(k - 2)
        return memo[k]
    return fib(n), len(memo)


def walker(limit):
    seen = 0

    def walk(k):
        nonlocal seen
        seen += 1
        if k < limit:
            walk(k * 2)
            walk(k * 2 + 1)
    walk(1)
    return seen


def generator_with_variables(n):
    count = 0

    def bump(by):
        nonlocal count
        count += by
        return count
    while count < n:
        yield bump(1)
        yield bump(2)


def producers(n):
    result = []
    for k in range(n):
        def produce(times, k=k):
            for i in range(times):
                yield k * 10 + i
        result.append(produce)
    return result


def guarded(n):
    log = []

    def step(name):
        log.append('%s%d' % (name, n))
    try:
        step('begin')
        try:
            if n > 1:
                raise KeyError('k')
            step('body')
        finally:
            step('finally')
    except KeyError as e:
        handler = lambda: str(e) + str(n)
        step(handler())
    return log


def swap(flag, n):
    if flag:
        f = lambda x: x + n
    else:
        def f(x):
            return x - n
    return f


def rebinding(parameter):
    def show():
        return 'now %d' % parameter
    first = show()
    parameter += 5
    second = show()
    while parameter < 20:
        parameter *= 2
    return [first, second, show()]


def three_levels():
    total = 0
    names = []

    def outer(name):
        def middle(k):
            def inner():
                nonlocal total
                total += k
                names.append(name)
            inner()
        middle(1)
        middle(2)
    outer('a')
    outer('b')
    return total, names


def default_of_two(n):
    m = n + 1
    f = lambda x, y=3, a=n, b=m: x * y + a * b
    return f(2) + f(2, 5)


class Node(object):
    def __init__(self, value):
        self.value = value
        self.children = []


def count_nodes(root):
    found = {'nodes': 0}

    def visit(node, depth=0):
        found['nodes'] += depth + 1
        for child in node.children:
            visit(child, depth + 1)
    visit(root)
    return found['nodes']


def entry_point(argv):
    n = len(argv)
    print(Shape(n + 2).scaled(5), Square(n + 2).scaled(5))
    for f in Shape(n).callbacks():
        print(f(n + 6))
    print(pair_maker(n)('s'), pair_maker('t')(2.5))
    put, get = holder(n)
    put(7)
    put2, get2 = holder('text')
    put2('other')
    print(get(), get2())
    print(fibonacci(30 + n), walker(n + 5))
    print(list(generator_with_variables(n + 6)))
    for p in producers(3):
        print(list(p(n + 1)))
    print(guarded(n), guarded(n + 1))
    print(swap(n == 1, 3)(10), swap(n == 2, 3)(10))
    print(rebinding(n), three_levels(), default_of_two(n))
    root = Node(1)
    root.children = [Node(2), Node(3)]
    root.children[0].children.append(Node(4))
    print(count_nodes(root))
    return 0


def target(driver, args):
    return entry_point
