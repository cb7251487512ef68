import math
from rpython.rlib import jit
from lua.ast import Node
from lua.values import *

CONSTANTS = {'nil': nil, 'true': true, 'false': false}

driver = jit.JitDriver(greens=['loop'], reds=['env'], get_printable_location=lambda loop: 'loop at %d' % loop.line)


class BreakLoop(Exception):
    pass


class ReturnValue(Exception):
    def __init__(self, value):
        self.value = value


class Constant(Node):
    def __init__(self, value):
        self.value = value

    def eval(self, env):
        return self.value


class Block(Node):
    _immutable_fields_ = ['statements[*]']

    def __init__(self, statements):
        self.statements = statements

    @jit.unroll_safe
    def eval(self, env):
        for statement in self.statements:
            statement.eval(env)
        return nil


class Do(Node):
    def __init__(self, body):
        self.body = body

    def eval(self, env):
        return self.body.eval(Env(env))


class Variable(Node):
    def __init__(self, name):
        self.name = name

    def eval(self, env):
        box = env.find(self.name)
        if box is None:
            return nil
        return box.value


class SetVariable(Node):
    def __init__(self, name, expr):
        self.name = name
        self.expr = expr

    def eval(self, env):
        value = self.expr.eval(env)
        box = env.find(self.name)
        if box is None:
            env.root().names[self.name] = Box(value)
        else:
            box.value = value
        return nil


class Local(SetVariable):
    def eval(self, env):
        env.names[self.name] = Box(self.expr.eval(env))
        return nil


class LocalFunction(SetVariable):
    def eval(self, env):
        box = Box(nil)
        env.names[self.name] = box
        box.value = self.expr.eval(env)
        return nil


class Index(Node):
    def __init__(self, table, key):
        self.table = table
        self.key = key

    def eval(self, env):
        table = self.table.eval(env)
        key = self.key.eval(env)
        return expect_table(table, self.line).get(key)


def expect_table(value, line):
    if not isinstance(value, LuaTable):
        raise failure('attempt to index a %s value' % value.type, line)
    return value


def failure(message, line):
    error = LuaError(message)
    error.line = line
    return error


class SetIndex(Node):
    def __init__(self, table, key, expr):
        self.table = table
        self.key = key
        self.expr = expr

    def eval(self, env):
        table = expect_table(self.table.eval(env), self.line)
        key = self.key.eval(env)
        try:
            table.set(key, self.expr.eval(env))
        except LuaError, e:
            if e.line == 0:
                e.line = self.line
            raise
        return nil


class Field(Node):
    def __init__(self, key, expr):
        self.key = key
        self.expr = expr


class TableConstructor(Node):
    def __init__(self, fields):
        self.fields = fields

    def eval(self, env):
        table = LuaTable()
        n = 0
        for field in self.fields:
            assert isinstance(field, Field)
            value = field.expr.eval(env)
            if field.key is None:
                n += 1
                table.set(LuaNumber(float(n)), value)
            else:
                table.set(field.key.eval(env), value)
        return table


class Function(Node):
    _immutable_fields_ = ['params[*]', 'body', 'name']

    def __init__(self, params, body):
        self.params = params
        self.body = body
        self.name = 'anonymous'

    def eval(self, env):
        return Closure(self, env)


class Closure(LuaCallable):
    def __init__(self, function, env):
        self.function = function
        self.env = env

    @jit.unroll_safe
    def call(self, args):
        env = Env(self.env)
        params = self.function.params
        for i in range(len(params)):
            env.names[params[i]] = Box(args[i] if i < len(args) else nil)
        try:
            self.function.body.eval(env)
        except ReturnValue as e:
            return e.value
        return nil


class Call(Node):
    def __init__(self, function, args):
        self.function = function
        self.args = args

    def eval(self, env):
        function = self.function.eval(env)
        args = [arg.eval(env) for arg in self.args]
        if not isinstance(function, LuaCallable):
            raise failure('attempt to call a %s value' % function.type, self.line)
        try:
            return function.call(args)
        except LuaError, e:
            if e.line == 0:
                e.line = self.line
            raise


class If(Node):
    def __init__(self, cond, then, orelse):
        self.cond = cond
        self.then = then
        self.orelse = orelse

    def eval(self, env):
        if self.cond.eval(env).truthy():
            self.then.eval(Env(env))
        elif self.orelse is not None:
            self.orelse.eval(Env(env))
        return nil


class Loop(Node):
    def eval(self, env):
        try:
            self.loop(env)
        except BreakLoop:
            pass
        return nil

    def loop(self, env):
        raise NotImplementedError


class While(Loop):
    def __init__(self, cond, body):
        self.cond = cond
        self.body = body

    def loop(self, env):
        while True:
            driver.jit_merge_point(loop=self, env=env)
            if not self.cond.eval(env).truthy():
                return
            self.body.eval(Env(env))


class Repeat(Loop):
    def __init__(self, body, cond):
        self.body = body
        self.cond = cond

    def loop(self, env):
        while True:
            inner = Env(env)
            self.body.eval(inner)
            if self.cond.eval(inner).truthy():
                break


class For(Loop):
    def __init__(self, name, start, stop, step, body):
        self.name = name
        self.start = start
        self.stop = stop
        self.step = step
        self.body = body

    def loop(self, env):
        i = to_number(self.start.eval(env), self.line)
        stop = to_number(self.stop.eval(env), self.line)
        step = to_number(self.step.eval(env), self.line)
        if step == 0.0:
            raise failure("'for' step is zero", self.line)
        while (i <= stop) if step > 0.0 else (i >= stop):
            inner = Env(env)
            inner.names[self.name] = Box(LuaNumber(i))
            self.body.eval(inner)
            i += step


class ForIn(Loop):
    """for k, v in pairs(t): pairs gives the table itself."""
    def __init__(self, key, value, expr, body):
        self.key = key
        self.value = value
        self.expr = expr
        self.body = body

    def loop(self, env):
        table = expect_table(self.expr.eval(env), self.line)
        for i, value in enumerate(table.array[:]):
            self.step(env, LuaNumber(float(i + 1)), value)
        for key, value in table.hashed.items():
            self.step(env, key, value)

    def step(self, env, key, value):
        inner = Env(env)
        inner.names[self.key] = Box(key)
        inner.names[self.value] = Box(value)
        self.body.eval(inner)


class Break(Node):
    def eval(self, env):
        raise BreakLoop


class Return(Node):
    def __init__(self, expr):
        self.expr = expr

    def eval(self, env):
        raise ReturnValue(self.expr.eval(env))


def to_number(value, line):
    if isinstance(value, LuaNumber):
        return value.value
    if isinstance(value, LuaString):
        try:
            return float(value.value)
        except ValueError:
            pass
    raise failure('attempt to perform arithmetic on a %s value' % value.type, line)


class Binary(Node):
    def __init__(self, left, right):
        self.left = left
        self.right = right


def arithmetic(name, compute):
    def eval(self, env):
        left = to_number(self.left.eval(env), self.line)
        right = to_number(self.right.eval(env), self.line)
        return LuaNumber(compute(left, right))
    return type(name, (Binary,), {'eval': eval})


def divide(a, b):
    if b == 0.0:
        if a == 0.0 or a != a:
            return nan()
        return math.copysign(1e308 * 10.0, a) * math.copysign(1.0, b)
    return a / b


def nan():
    inf = 1e308 * 10.0
    return inf - inf


def modulo(a, b):
    if b == 0.0:
        return nan()
    return a - math.floor(a / b) * b

Add = arithmetic('Add', lambda a, b: a + b)
Sub = arithmetic('Sub', lambda a, b: a - b)
Mul = arithmetic('Mul', lambda a, b: a * b)
Div = arithmetic('Div', divide)
Mod = arithmetic('Mod', modulo)
Pow = arithmetic('Pow', math.pow)


def comparison(name, on_numbers, on_strings):
    class Comparison(Binary):
        def eval(self, env):
            left = self.left.eval(env)
            right = self.right.eval(env)
            if isinstance(left, LuaNumber) and isinstance(right, LuaNumber):
                return boolean(on_numbers(left.value, right.value))
            if isinstance(left, LuaString) and isinstance(right, LuaString):
                return boolean(on_strings(left.value, right.value))
            raise failure('attempt to compare %s with %s' % (left.type, right.type), self.line)
    Comparison.__name__ = name
    return Comparison

Lt = comparison('Lt', lambda a, b: a < b, lambda a, b: a < b)
Le = comparison('Le', lambda a, b: a <= b, lambda a, b: a <= b)
Gt = comparison('Gt', lambda a, b: a > b, lambda a, b: a > b)
Ge = comparison('Ge', lambda a, b: a >= b, lambda a, b: a >= b)


class Eq(Binary):
    def eval(self, env):
        return boolean(self.left.eval(env).equals(self.right.eval(env)))


class Ne(Binary):
    def eval(self, env):
        return boolean(not self.left.eval(env).equals(self.right.eval(env)))


class And(Binary):
    def eval(self, env):
        left = self.left.eval(env)
        return self.right.eval(env) if left.truthy() else left


class Or(Binary):
    def eval(self, env):
        left = self.left.eval(env)
        return left if left.truthy() else self.right.eval(env)


class Concat(Binary):
    def eval(self, env):
        left, right = self.left.eval(env), self.right.eval(env)
        for value in [left, right]:
            if value.type not in ('string', 'number'):
                raise failure('attempt to concatenate a %s value' % value.type, self.line)
        return LuaString(left.tostring() + right.tostring())


class Unary(Node):
    def __init__(self, expr):
        self.expr = expr


class Negate(Unary):
    def eval(self, env):
        return LuaNumber(-to_number(self.expr.eval(env), self.line))


class Not(Unary):
    def eval(self, env):
        return boolean(not self.expr.eval(env).truthy())


class Length(Unary):
    def eval(self, env):
        value = self.expr.eval(env)
        if isinstance(value, LuaString):
            return LuaNumber(float(len(value.value)))
        return LuaNumber(float(expect_table(value, self.line).length()))


BINARY = [('PLUS', Add), ('MINUS', Sub), ('STAR', Mul), ('SLASH', Div), ('PERCENT', Mod), ('CARET', Pow),
          ('LT', Lt), ('LE', Le), ('GT', Gt), ('GE', Ge), ('EQ', Eq), ('NE', Ne), ('AND', And), ('OR', Or),
          ('CONCAT', Concat)]
