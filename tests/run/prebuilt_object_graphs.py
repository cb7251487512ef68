"""Prebuilt object graphs of any shape, attributes over class hierarchies, narrowing, methods as values."""


class Node(object):
    next = None
    label = 'none'
    weight = 1
    handler = None
    table = None

    def __init__(self, name):
        self.name = name
        self.links = []
        self.by_name = {}

    def link(self, other):
        self.links.append(other)
        self.by_name[other.name] = other
        return self

    def hello(self, x):
        return self.name + str(x)


class Special(Node):
    label = 'special'

    def __init__(self, name, extra):
        Node.__init__(self, name)
        self.extra = extra
        self.on_hit = self.hello

    def hello(self, x):
        return 'special ' + self.name + str(x + self.extra)


def double(x):
    return x * 2


def negate(x):
    return -x


double.arity = 1
double.title = 'double'

A = Node('a')
B = Special('b', 10)
C = Node('c')
A.link(B).link(C)
B.link(A).link(B)
C.next = A
A.next = B
B.next = C
C.handler = double
A.table = {'x': [B, C], 'y': [A]}
A.weight = 7

METHODS = [A.hello, B.hello]
METHOD_TABLE = {'a': A.hello, 'b': B.hello, 'len': C.hello}
FUNCTIONS = {'double': (double, 'twice'), 'negate': (negate, 'minus')}
NESTED = {'one': {'two': [(1, A), (2, B)]}}
CYCLE = [A, None, B]
TUPLE = (A, 'x', 3.5, [1, 2], None, double, {'k': C})


class Box(object):
    def __init__(self, content):
        self.content = content


class IntBox(Box):
    def get(self):
        return self.content.n


class Val(object):
    n = 0


class Num(Val):
    def __init__(self, n):
        self.n = n


class Text(Val):
    def __init__(self, s):
        self.s = s


BOXES = [Box(Num(1)), IntBox(Num(2)), Box(Text('t'))]


def defaulted(a, b=A, c=(1, 2), d=None, *rest):
    if d is None:
        d = Num(5)
    return '%d %s %d %d %d' % (a, b.name, c[1], d.n, len(rest))


def spread(a, b, c=3):
    return a * 100 + b * 10 + c


class Callbacks(object):
    def __init__(self):
        self.functions = {}
        self.current = None
        self.list = []

    def add(self, name, function):
        self.functions[name] = function
        self.list.append(function)
        self.current = function

    def run(self, name, x):
        f = self.functions.get(name, None)
        if f is None:
            return 'nothing'
        return f(x)


def narrow(v):
    if v is None:
        return 'none'
    if isinstance(v, Num) and v.n > 3:
        return 'big %d' % v.n
    if not isinstance(v, Num):
        if isinstance(v, Text):
            return v.s
        return 'other'
    return 'small %d' % v.n


def narrow_early(v):
    if not isinstance(v, Text):
        return 'no text'
    return v.s


def narrow_or(v):
    if v is None or not isinstance(v, Num):
        return -1
    return v.n


def narrow_assert(v):
    assert isinstance(v, Num)
    return v.n


def narrow_tuple(v):
    if isinstance(v, (Num, Text)):
        if isinstance(v, Num):
            return v.n
        return len(v.s)
    return 0


def narrow_while(v):
    steps = 0
    while isinstance(v, Node):
        v = v.next
        steps += 1
        if steps > 5:
            break
    return steps


def entry_point(argv):
    n = len(argv)
    print(A.next.name, A.next.next.next.name, len(A.links), B.by_name['b'] is B, A.by_name['b'].next is C)
    print(A.weight, B.weight, A.label, B.label, C.next.label, A.next.label)
    h = C.handler
    if h is not None:
        print(h(n + 3))
    print(A.handler is None, A.table['x'][1] is C, B.table is None)
    print(METHODS[0](n), METHODS[1](n), METHOD_TABLE['b'](5), METHOD_TABLE['len'](0))
    for name in ['double', 'negate']:
        f, title = FUNCTIONS[name]
        print(title, f(n + 6))
    print(NESTED['one']['two'][n][1].name, CYCLE[1] is None, CYCLE[2].name, TUPLE[0].name, TUPLE[6]['k'].name, TUPLE[5](4))
    print(double.arity, double.title)
    print(B.on_hit(1), B.extra)
    for box in BOXES:
        c = box.content
        if isinstance(c, Text):
            print(c.s)
        else:
            print(c.n)
    print(BOXES[0].content.n)
    print(defaulted(1), defaulted(1, B), defaulted(2, c=(5, 6)), defaulted(3, A, (7, 8), Num(9), 1, 2))
    args = (n, n + 1)
    print(spread(*args), spread(4, *(5,)), spread(1, c=9, b=8), spread(*args, c=7))
    cb = Callbacks()
    cb.add('x', A.hello)
    cb.add('y', B.hello)
    print(cb.run('x', 1), cb.run('y', 2), cb.run('z', 3), cb.list[1](4), cb.current(5))
    for v in [Num(9), Num(1), Text('t'), Val(), None]:
        print(narrow(v), narrow_or(v))
    print(narrow_early(Text('e')), narrow_early(Num(1)), narrow_assert(Num(3)), narrow_tuple(Text('abc')), narrow_tuple(Num(8)))
    print(narrow_while(A), narrow_while(None))
    try:
        narrow_assert(Text('x'))
    except AssertionError:
        print('assert')
    A.name = 'changed'
    print(B.links[0].name, METHODS[0](1))
    return 0


def target(driver, args):
    return entry_point
