"""The words that are not defined in Forth itself. Each takes the machine."""
import os
from rpython.rlib.jit import unroll_safe
from rpython.rlib.rarithmetic import intmask, ovfcheck, r_uint, LONG_BIT
from rpython.rlib.objectmodel import specialize

PRIMITIVES = {}


class ForthError(Exception):
    def __init__(self, msg):
        self.msg = msg


class Bye(Exception):
    pass


class Word:
    _immutable_fields_ = ['name', 'immediate?']
    immediate = False

    def __init__(self, name):
        self.name = name

    def execute(self, machine):
        raise NotImplementedError

    def show(self):
        return self.name


class Primitive(Word):
    _immutable_fields_ = ['func']

    def __init__(self, name, func):
        Word.__init__(self, name)
        self.func = func

    def execute(self, machine):
        self.func(machine)


class Constant(Word):
    _immutable_fields_ = ['value']

    def __init__(self, name, value):
        Word.__init__(self, name)
        self.value = value

    def execute(self, machine):
        machine.push(self.value)


class Deferred(Word):
    """defer NAME ... ' other is NAME"""
    target = None

    def execute(self, machine):
        if self.target is None:
            raise ForthError("deferred word %s is not set" % self.name)
        self.target.execute(machine)


def primitive(name, immediate=False):
    def register(func):
        word = Primitive(name, func)
        word.immediate = immediate
        PRIMITIVES[name] = word
        return func
    return register


def binary(name, compute):
    def run(machine):
        b = machine.pop()
        a = machine.pop()
        machine.push(compute(a, b))
    run.func_name = 'binary_' + str(len(PRIMITIVES))
    PRIMITIVES[name] = Primitive(name, run)


def flag(condition):
    if condition:
        return -1
    return 0


def divide(a, b):
    if b == 0:
        raise ForthError("division by zero")
    return a // b


def modulo(a, b):
    if b == 0:
        raise ForthError("division by zero")
    return a % b


for name, compute in [
        ('+', lambda a, b: intmask(a + b)),
        ('-', lambda a, b: intmask(a - b)),
        ('*', lambda a, b: intmask(a * b)),
        ('/', divide),
        ('mod', modulo),
        ('and', lambda a, b: a & b),
        ('or', lambda a, b: a | b),
        ('xor', lambda a, b: a ^ b),
        ('min', lambda a, b: min(a, b)),
        ('max', lambda a, b: max(a, b)),
        ('=', lambda a, b: flag(a == b)),
        ('<>', lambda a, b: flag(a <> b)),
        ('<', lambda a, b: flag(a < b)),
        ('>', lambda a, b: flag(a > b)),
        ('<=', lambda a, b: flag(a <= b)),
        ('>=', lambda a, b: flag(a >= b)),
        ('u<', lambda a, b: flag(r_uint(a) < r_uint(b))),
        ('lshift', lambda a, b: intmask(a << b) if 0 <= b < LONG_BIT else 0),
        ('rshift', lambda a, b: intmask(r_uint(a) >> b) if 0 <= b < LONG_BIT else 0)]:
    binary(name, compute)
del name, compute


@primitive('dup')
def w_dup(m):
    m.push(m.peek(0))


@primitive('?dup')
def w_qdup(m):
    if m.peek(0):
        m.push(m.peek(0))


@primitive('drop')
def w_drop(m):
    m.pop()


@primitive('swap')
def w_swap(m):
    b, a = m.pop(), m.pop()
    m.push(b)
    m.push(a)


@primitive('over')
def w_over(m):
    m.push(m.peek(1))


@primitive('rot')
def w_rot(m):
    c, b, a = m.pop(), m.pop(), m.pop()
    m.push(b)
    m.push(c)
    m.push(a)


@primitive('pick')
def w_pick(m):
    m.push(m.peek(m.pop()))


@primitive('depth')
def w_depth(m):
    m.push(m.depth)


@primitive('negate')
def w_negate(m):
    m.push(intmask(-m.pop()))


@primitive('abs')
def w_abs(m):
    m.push(abs(m.pop()))


@primitive('0=')
def w_zero(m):
    m.push(flag(not m.pop()))


@primitive('checked+')
def w_checked_add(m):
    """( a b -- sum flag )"""
    b, a = m.pop(), m.pop()
    try:
        total = ovfcheck(a + b)
    except OverflowError:
        m.push(0)
        m.push(-1)
    else:
        m.push(total)
        m.push(0)


@primitive('.')
def w_dot(m):
    m.write(number_text(m.pop(), m.base) + ' ')


@primitive('emit')
def w_emit(m):
    m.write(chr(m.pop() & 0xff))


@primitive('cr')
def w_cr(m):
    m.write('\n')


@primitive('.s')
@unroll_safe
def w_show_stack(m):
    items = [number_text(m.stack[i], m.base) for i in range(m.depth)]
    m.write('<%d> %s' % (m.depth, ' '.join(items)))
    if items:
        m.write(' ')


@primitive('hex')
def w_hex(m):
    m.base = 0x10


@primitive('decimal')
def w_decimal(m):
    m.base = 012


@primitive('@')
def w_fetch(m):
    m.push(m.cell(m.pop()).value)


@primitive('!')
def w_store(m):
    address = m.pop()
    m.cell(address).value = m.pop()


@primitive('+!')
def w_add_store(m):
    c = m.cell(m.pop())
    c.value += m.pop()


@primitive('here')
def w_here(m):
    m.push(len(m.memory))


@primitive('allot')
def w_allot(m):
    m.allot(m.pop())


@primitive('>r')
def w_to_r(m):
    m.rstack.append(m.pop())


@primitive('r>')
def w_from_r(m):
    if not m.rstack:
        raise ForthError("return stack underflow")
    m.push(m.rstack.pop())


@primitive('r@')
def w_r_fetch(m):
    m.push(m.rstack[-1])


@primitive('execute')
def w_execute(m):
    m.token(m.pop()).execute(m)


@primitive('words')
def w_words(m):
    names = m.dictionary.keys()
    names = [n for n in names if not n.startswith('(')]
    m.write('%d words\n' % len(names))


@primitive('throw')
def w_throw(m):
    code = m.pop()
    if code:
        raise ForthError("throw %d" % code)


@primitive('bye')
def w_bye(m):
    raise Bye


DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz'


def number_text(n, base):
    if base == 10:
        return str(n)
    negative = n < 0
    rest = r_uint(-n) if negative else r_uint(n)
    chars = []
    while True:
        chars.append(DIGITS[intmask(rest % r_uint(base))])
        rest = rest // r_uint(base)
        if not rest:
            break
    if negative:
        chars.append('-')
    chars.reverse()
    return ''.join(chars)
