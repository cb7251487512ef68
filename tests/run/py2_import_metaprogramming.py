"""Import time as interpreters of the wild use it: wrappers from signatures, registries, classes and functions made in loops."""
import inspect
import sys
import textwrap
from collections import OrderedDict, namedtuple
from functools import wraps

from rpython.rlib.objectmodel import specialize
from rpython.rlib.unroll import unrolling_iterable
from rpython.tool.pairtype import extendabletype
from rpython.tool.sourcetools import func_renamer, func_with_new_name


# ---- objects of the interpreted language
class W_Root(object):
    __metaclass__ = extendabletype
    _attrs_ = ()


class W_Int(W_Root):
    _attrs_ = ('value',)

    def __init__(self, value):
        self.value = value


class W_Str(W_Root):
    _attrs_ = ('text',)

    def __init__(self, text):
        self.text = text


class __extend__(W_Root):
    def show(self):
        return '?'


class __extend__(W_Int):
    def show(self):
        return str(self.value)


class __extend__(W_Str):
    def show(self):
        return "'" + self.text + "'"


class LanguageError(Exception):
    def __init__(self, msg):
        self.msg = msg


# ---- a gateway: a function on plain values becomes one on a list of objects, by the names of its parameters
class Gateway(object):
    template = textwrap.dedent('''
        def %(name)s_wrapper(args_w):
            if len(args_w) %(compare)s:
                raise LanguageError('%(name)s: wrong number of arguments')
        %(unwrap)s
            return %(wrap)s(%(name)s_impl(%(actual)s))
    ''')
    unwrapped_by = {'i': ('W_Int', 'value', '0'), 's': ('W_Str', 'text', '""')}

    def __init__(self, func):
        self.func = func

    def generate(self):
        spec = inspect.getargspec(self.func)
        least = len(spec.args) - len(spec.defaults or ())
        lines = []
        for number, name in enumerate(spec.args):
            cls, attribute, zero = self.unwrapped_by[name[0]]
            if number >= least:
                lines.append('if len(args_w) > %d:' % number)
                lines.append('    w = args_w[%d]' % number)
                lines.append('    assert isinstance(w, %s)' % cls)
                lines.append('    %s = w.%s' % (name, attribute))
                lines.append('else:\n        %s = %r' % (name, spec.defaults[number - least]))
            else:
                lines.append('%s = unwrap_%s(args_w[%d])' % (name, name[0], number))
        name = self.func.func_name
        compare = '!= %d' % least if not spec.defaults else 'not in %r' % (tuple(range(least, len(spec.args) + 1)),)
        source = self.template % {
            'name': name, 'compare': compare, 'unwrap': '\n'.join(['    ' + line for line in lines]),
            'actual': ', '.join(spec.args), 'wrap': self.func.result}
        scope = dict(globals())
        scope[name + '_impl'] = self.func
        exec compile(source, '<gateway of %s>' % name, 'exec') in scope
        return scope[name + '_wrapper']


def unwrap_i(w):
    if not isinstance(w, W_Int):
        raise LanguageError('an int is expected, not ' + w.show())
    return w.value


def unwrap_s(w):
    if not isinstance(w, W_Str):
        raise LanguageError('a text is expected, not ' + w.show())
    return w.text


BUILTINS = OrderedDict()


def builtin(result, name=None):
    def decorate(func):
        func.result = result
        BUILTINS[name or func.__name__] = Gateway(func).generate()
        return func
    return decorate


@builtin('W_Int')
def add(i_a, i_b):
    return i_a + i_b


@builtin('W_Str', name='repeat')
def repeat_text(s_text, i_times=2):
    return s_text * i_times


@builtin('W_Int', name='length')
def length_of(s_text):
    return len(s_text)


# ---- functions made in a loop, under names of their own
def make_compare(name, operator):
    exec textwrap.dedent('''
        def compare(a, b):
            return a.value %s b.value
    ''') % operator in globals(), locals()
    return func_with_new_name(locals()['compare'], name)


for _name, _operator in (('lt', '<'), ('eq', '=='), ('ge', '>=')):
    _function = make_compare(_name, _operator)
    _function.operator_text = _operator
    globals()['cmp_' + _name] = _function

COMPARES = [('lt', cmp_lt), ('eq', cmp_eq), ('ge', cmp_ge)]
unrolled_compares = unrolling_iterable(COMPARES)


# ---- a decorator that keeps what it wraps, and one with state in a closure
def counted(counter):
    def decorate(func):
        @wraps(func)
        def call(*args):
            counter.calls += 1
            return func(*args)
        return call
    return decorate


class Counter(object):
    calls = 0


counter = Counter()


@counted(counter)
def visible(n):
    """Is counted."""
    return n * 2


# ---- a metaclass that registers, and classes made by it from a table
Opcode = namedtuple('Opcode', 'number name argc')


class InstructionMeta(type):
    table = []

    def __new__(meta, name, bases, namespace):
        if 'opcode' in namespace:
            namespace['index'] = len(meta.table)
        return type.__new__(meta, name, bases, namespace)

    def __init__(cls, name, bases, namespace):
        type.__init__(cls, name, bases, namespace)
        if 'opcode' in namespace:
            InstructionMeta.table.append(cls)


class Instruction(object):
    __metaclass__ = InstructionMeta

    def run(self, stack):
        raise NotImplementedError


def make_binary(opcode, compute):
    class Binary(Instruction):
        def run(self, stack):
            right = stack.pop()
            left = stack.pop()
            stack.append(compute(left, right))
    Binary.__name__ = opcode.name
    Binary.opcode = opcode
    return InstructionMeta(opcode.name, (Binary,), {'opcode': opcode})


class Push(Instruction):
    opcode = Opcode(0, 'PUSH', 1)

    def __init__(self, value):
        self.value = value

    def run(self, stack):
        stack.append(self.value)


Add = make_binary(Opcode(1, 'ADD', 0), lambda a, b: a + b)
Mul = make_binary(Opcode(2, 'MUL', 0), lambda a, b: a * b)
NAMES = [cls.opcode.name for cls in InstructionMeta.table]
ARGCOUNTS = dict([(cls.opcode.name, cls.opcode.argc) for cls in InstructionMeta.table])


# ---- properties and methods put on a class in a loop
class Registers(object):
    def __init__(self):
        self.cells = [0] * 4


def _register(number):
    def get(self):
        return self.cells[number]

    @func_renamer('set_r%d' % number)
    def set(self, value):
        self.cells[number] = value & 0xff
    return get, set


for _number in range(4):
    _get, _set = _register(_number)
    setattr(Registers, 'get_r%d' % _number, _get)
    setattr(Registers, 'set_r%d' % _number, _set)

this_module = sys.modules[__name__]
source_lines = len(inspect.getsource(unwrap_i).splitlines())
described = '%s/%d/%s/%s' % (visible.__doc__, source_lines, Registers.set_r2.im_func.func_name, cmp_ge.operator_text)
described += '/%d' % len([name for name in dir(this_module) if name.startswith('cmp_')])


@specialize.arg(0)
def dispatch(name, a, b):
    for key, function in unrolled_compares:
        if key == name:
            return function(a, b)
    return False


def call_builtin(name, args_w):
    try:
        return BUILTINS_TABLE[name](args_w).show()
    except LanguageError as error:
        return error.msg


BUILTINS_TABLE = {}
for _key in BUILTINS:
    BUILTINS_TABLE[_key] = BUILTINS[_key]


def entry_point(argv):
    print call_builtin('add', [W_Int(3), W_Int(4)])
    print call_builtin('add', [W_Int(3), W_Str('x')])
    print call_builtin('add', [W_Int(3)])
    print call_builtin('repeat', [W_Str('ab')]), call_builtin('repeat', [W_Str('ab'), W_Int(3)])
    print call_builtin('length', [W_Str('abcd')])
    one, two = W_Int(1), W_Int(2)
    print dispatch('lt', one, two), dispatch('eq', one, two), dispatch('ge', one, two)
    print visible(21), counter.calls
    stack = []
    for instruction in [Push(6), Push(7), Mul(), Push(8), Add()]:
        instruction.run(stack)
    print stack[0], ', '.join(NAMES), ARGCOUNTS['PUSH'], ARGCOUNTS['MUL']
    registers = Registers()
    registers.set_r1(300)
    registers.set_r3(5)
    print registers.get_r0(), registers.get_r1(), registers.get_r3()
    print described
    return 0


def target(driver, args):
    return entry_point, None
