"""Functions defined at run time over what varies."""


class Item(object):
    def __init__(self, name, price):
        self.name = name
        self.price = price


class Machine(object):
    def __init__(self):
        self.handlers = {}
        self.log = []

    def on(self, name, f):
        self.handlers[name] = f

    def install(self, prefix):
        def show(arg):
            self.log.append(prefix + arg)
        self.on('show', show)
        self.on('twice', lambda arg: self.log.append(prefix * 2 + arg))
        self.on('method', self.method)

    def method(self, arg):
        self.log.append('method ' + arg)

    def run(self, name, arg):
        self.handlers[name](arg)


def adder(n):
    def add(x):
        return x + n
    return add


def counter(step):
    total = 0

    def advance():
        nonlocal total
        total += step
        return total

    def current():
        return total
    return advance, current


def late():
    fs = []
    for i in range(4):
        fs.append(lambda: i)
    return [f() for f in fs]


def early():
    fs = []
    for i in range(4):
        fs.append(lambda x, i=i: x * 10 + i)
    return [f(1) for f in fs]


def in_comprehension(n):
    return [f(2) for f in [lambda x, i=i: x * i for i in range(n)]]


def power(n):
    def go(x, k):
        if k == 0:
            return 1
        return x * go(x, k - 1) + n - n
    return go


def compose(f, g):
    return lambda x: f(g(x))


def deep(a):
    def middle(b):
        def inner(c):
            return a * 100 + b * 10 + c
        return inner
    return middle


def accumulate():
    values = []

    def put(x):
        values.append(x)
        return len(values)
    for i in range(3):
        put(i * i)
    return values


def changed(n):
    x = n
    f = lambda y: x + y
    before = f(1)
    x = x * 10
    return before, f(1)


def generated(n, k):
    def upto():
        i = 0
        while i < n:
            yield i * k
            i += 1
    return list(upto())


def expression(n):
    scale = n
    scale = scale + 1
    f = lambda items: [x * scale for x in items]
    g = lambda items: sum(x * scale for x in items)
    return f([1, 2, 3]), g([1, 2, 3])


def raising(limit):
    def check(x):
        if x > limit:
            raise ValueError('over %d' % limit)
        return x
    return check


def nested_counter():
    count = 0

    def outer():
        def inner():
            nonlocal count
            count += 1
        inner()
        inner()
    outer()
    outer()
    return count


def double(x):
    return x * 2


def entry_point(argv):
    n = len(argv)
    f = adder(n)
    g = adder(100)
    print(f(1), g(1), [h(5) for h in [f, g, adder(7)]])
    advance, current = counter(n + 4)
    other, unused = counter(1)
    print(advance(), advance(), other(), current())
    print(late(), early(), in_comprehension(n + 3))
    print(power(n)(2, 10), compose(f, g)(1), compose(double, f)(3), compose(lambda x: x - n, double)(10))
    print(deep(n)(2)(3), accumulate(), changed(n), generated(n + 3, n + 1), expression(n))
    items = [Item('pen', 3), Item('ink', 9), Item('cap', 5)]
    near = n + 5
    print([item.name for item in sorted(items, key=lambda item: abs(item.price - near))])
    print(list(map(lambda x: x + n, [1, 2])), list(filter(lambda x: x > n, [1, 2, 3])))
    check = raising(n + 1)
    try:
        print(check(2))
        check(9)
    except ValueError as e:
        print(str(e))
    m = Machine()
    m.install('<' + str(n) + '>')
    m.run('show', 'a')
    m.run('twice', 'b')
    m.run('method', 'c')
    print(m.log, nested_counter())
    mixed = [f, double, adder(3), lambda x: x]
    print([h(4) for h in mixed], f == f, mixed[0] == f, mixed[0] == mixed[2])
    maybe = None
    if n == 1:
        maybe = f
    print(maybe is None, maybe(2) if maybe else 0)
    return 0


def target(driver, args):
    return entry_point
