"""Tables made at import time: functions, lambdas, bound methods, classes and tuples of them, by loops and decorators."""

COMMANDS = {}
ORDER = []


def command(name, arity=1):
    def decorate(f):
        COMMANDS[name] = (f, arity)
        ORDER.append(name)
        return f
    return decorate


@command('neg')
def negate(stack):
    stack.append(-stack.pop())


@command('add', 2)
def add(stack):
    stack.append(stack.pop() + stack.pop())


@command('dup')
def dup(stack):
    stack.append(stack[-1])


def make_constant(n):
    def push(stack):
        stack.append(n)
    return push


for _i in range(4):
    command('push%d' % _i, 0)(make_constant(_i * 10))


class Unit(object):
    factor = 1

    def convert(self, x):
        return x * self.factor


class Kilo(Unit):
    factor = 1000


class Centi(Unit):
    factor = 100

    def convert(self, x):
        return x // self.factor


UNITS = [(cls.__name__, cls, cls()) for cls in (Unit, Kilo, Centi)]
CONVERTERS = [unit.convert for _, _, unit in UNITS]
SQUARES = dict((i, i * i) for i in range(10))
POWERS = [lambda x: x, lambda x: x * x, lambda x: x * x * x]
GRID = tuple([tuple([x * y for x in range(4)]) for y in range(3)])


def run(program):
    stack = []
    for word in program.split():
        f, arity = COMMANDS[word]
        if len(stack) < arity:
            return -1
        f(stack)
    return stack[-1]


def entry_point(argv):
    print(ORDER, run('push3 dup add neg'), run('add'), run('push1 push2 add dup add'))
    for name, cls, unit in UNITS:
        print(name, cls.factor, unit.convert(500), cls().convert(len(argv)))
    print([c(700) for c in CONVERTERS], [p(3) for p in POWERS], SQUARES[7], len(GRID), [sum(row) for row in GRID], GRID[2][len(argv)])
    return 0

def target(driver, args):
    return entry_point
