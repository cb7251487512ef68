from rpython.rlib import jit
from rpython.rlib.debug import make_sure_not_resized
from rpython.rlib.objectmodel import specialize, always_inline
from rpython.rlib.rarithmetic import ovfcheck, intmask
from rpython.rlib.unroll import unrolling_iterable
from svm.objects import *
from svm import opcodes
from svm.opcodes import opcode_args, opcode_names


def printable(pc, func):
    return "%s at %d: %s" % (func.name, pc, opcode_names[func.code[pc]])

main_driver = jit.JitDriver(greens=['pc', 'func'], reds=['frame', 'vm'], virtualizables=['frame'],
                            get_printable_location=printable, name='main', is_recursive=True)
each_driver = jit.JitDriver(greens=['func'], reds='auto', name='each',
                            get_printable_location=lambda func: 'each ' + func.name)
fold_driver = jit.JitDriver(greens=['func'], reds=['i', 'w_acc', 'w_array', 'vm'], name='fold')


class Halt(Exception):
    pass


class Frame(object):
    _virtualizable_ = ['sp', 'stack_w[*]', 'handler', 'func']

    def __init__(self, func):
        self = jit.hint(self, access_directly=True, fresh_virtualizable=True)
        self.func = func
        self.stack_w = [w_nil] * (func.nlocals + func.stacksize)
        make_sure_not_resized(self.stack_w)
        self.sp = func.nlocals
        self.handler = -1
        self.handlers = []

    def push(self, w_value):
        sp = jit.promote(self.sp)
        assert sp >= 0
        self.stack_w[sp] = w_value
        self.sp = sp + 1

    def pop(self):
        sp = jit.promote(self.sp) - 1
        if sp < self.func.nlocals:
            raise error("empty stack in " + self.func.name)
        w_value = self.stack_w[sp]
        self.stack_w[sp] = w_nil
        self.sp = sp
        return w_value


@specialize.arg(0)
def compare(name, w_left, w_right):
    if name == 'lt':
        return w_left.lt(w_right)
    else:
        return not w_right.lt(w_left)


def make_arithmetic(name, on_ints, on_floats):
    def operation(w_left, w_right):
        if isinstance(w_left, W_Int) and isinstance(w_right, W_Int):
            a = w_left.value
            b = w_right.value
            try:
                return W_Int(on_ints(a, b))
            except OverflowError:
                pass
            except ZeroDivisionError:
                raise error("division by zero")
        try:
            return W_Float(on_floats(to_float(w_left), to_float(w_right)))
        except ZeroDivisionError:
            raise error("division by zero")
    operation.func_name = 'arithmetic_' + name
    return operation


def _mod(a, b):
    if b == 0.0:
        raise ZeroDivisionError
    r = a - b * int(a / b)
    return r

subtract = make_arithmetic('sub', lambda a, b: ovfcheck(a - b), lambda a, b: a - b)
multiply = make_arithmetic('mul', lambda a, b: ovfcheck(a * b), lambda a, b: a * b)
divide = make_arithmetic('div', lambda a, b: ovfcheck(a // b), lambda a, b: a / b)
modulo = make_arithmetic('mod', lambda a, b: a % b, _mod)


class VM(object):
    _immutable_fields_ = ['globals']

    def __init__(self, functions, out):
        self.functions = {}
        self.globals = Globals()
        self.out = out
        self.depth = 0
        for func in functions:
            self.functions[func.name] = func

    @jit.elidable
    def find(self, name):
        try:
            return self.functions[name]
        except KeyError:
            raise error("no function " + name)

    def call(self, func, args_w):
        if len(args_w) != func.nargs:
            raise error("%s takes %d arguments, %d given" % (func.name, func.nargs, len(args_w)))
        frame = Frame(func)
        for i in range(len(args_w)):
            frame.stack_w[i] = args_w[i]
        self.depth += 1
        try:
            if self.depth > 1000:
                raise error("recursion too deep")
            return self.run(frame)
        finally:
            self.depth -= 1

    def run(self, frame):
        pc = 0
        func = frame.func
        while True:
            main_driver.jit_merge_point(pc=pc, func=func, frame=frame, vm=self)
            op = func.code[pc]
            try:
                if op == opcodes.RETURN:
                    return frame.pop()
                if op == opcodes.JUMP:
                    target = func.code[pc + 1]
                    if target < pc:
                        pc = target
                        main_driver.can_enter_jit(pc=pc, func=func, frame=frame, vm=self)
                    pc = target
                    continue
                if op == opcodes.JUMPF:
                    if frame.pop().is_true():
                        pc += 2
                    else:
                        pc = func.code[pc + 1]
                    continue
                self.dispatch(op, pc, frame)
                pc += 1 + opcode_args[op]
            except VMError, e:
                if not frame.handlers:
                    raise
                pc = frame.handlers.pop()
                frame.sp = func.nlocals
                frame.push(e.w_value)

    def dispatch(self, op, pc, frame):
        for opcode in unrolling_opcodes:
            if opcode.number == op:
                method = getattr(VM, 'op_' + opcode.name)
                if opcode.nargs == 0:
                    method(self, frame)
                elif opcode.nargs == 1:
                    method(self, frame, frame.func.code[pc + 1])
                else:
                    method(self, frame, frame.func.code[pc + 1], frame.func.code[pc + 2])
                return
        raise error("bad opcode %d" % op)

    def op_PUSHCONST(self, frame, i):
        frame.push(frame.func.consts_w[i])

    def op_POP(self, frame):
        frame.pop()

    def op_DUP(self, frame):
        w_value = frame.pop()
        frame.push(w_value)
        frame.push(w_value)

    def op_SWAP(self, frame):
        w_b = frame.pop()
        w_a = frame.pop()
        frame.push(w_b)
        frame.push(w_a)

    def op_LOAD(self, frame, i):
        frame.push(frame.stack_w[i])

    def op_STORE(self, frame, i):
        frame.stack_w[i] = frame.pop()

    def name_at(self, frame, i):
        w_name = frame.func.consts_w[i]
        assert isinstance(w_name, W_Str)
        return w_name.value

    def op_GETGLOBAL(self, frame, i):
        frame.push(self.globals.get(self.name_at(frame, i)))

    def op_SETGLOBAL(self, frame, i):
        self.globals.set(self.name_at(frame, i), frame.pop())

    def op_ADD(self, frame):
        w_b = frame.pop()
        frame.push(frame.pop().add(w_b))

    def op_NOT(self, frame):
        frame.push(wrap_bool(not frame.pop().is_true()))

    def op_LT(self, frame):
        w_b = frame.pop()
        frame.push(wrap_bool(compare('lt', frame.pop(), w_b)))

    def op_LE(self, frame):
        w_b = frame.pop()
        frame.push(wrap_bool(compare('le', frame.pop(), w_b)))

    def op_EQ(self, frame):
        w_b = frame.pop()
        frame.push(wrap_bool(frame.pop().eq(w_b)))

    @jit.unroll_safe
    def arguments(self, frame, count):
        args_w = [w_nil] * count
        while count > 0:
            count -= 1
            args_w[count] = frame.pop()
        return args_w

    def op_CALL(self, frame, i, count):
        func = self.find(self.name_at(frame, i))
        frame.push(self.call(func, self.arguments(frame, count)))

    def op_CALLV(self, frame, count):
        args_w = self.arguments(frame, count)
        frame.push(self.call(self.function(frame.pop()), args_w))

    def function(self, w_func):
        if not isinstance(w_func, W_Function):
            raise error("%s is not a function" % w_func.typename)
        return w_func

    def op_FUNCREF(self, frame, i):
        frame.push(self.find(self.name_at(frame, i)))

    def op_NEWARRAY(self, frame, count):
        frame.push(W_Array(self.arguments(frame, count)))

    def index(self, w_index):
        if isinstance(w_index, W_Int):
            return w_index.value
        raise error("index must be int, not %s" % w_index.typename)

    def op_INDEX(self, frame):
        i = self.index(frame.pop())
        frame.push(frame.pop().getitem(i))

    def op_SETINDEX(self, frame):
        w_value = frame.pop()
        i = self.index(frame.pop())
        frame.pop().setitem(i, w_value)

    def op_LEN(self, frame):
        frame.push(W_Int(frame.pop().length()))

    def op_EACH(self, frame):
        func = self.function(frame.pop())
        w_array = frame.pop()
        result_w = []
        i = 0
        while i < w_array.length():
            each_driver.jit_merge_point(func=func)
            result_w.append(self.call(func, [w_array.getitem(i)]))
            i += 1
        frame.push(W_Array(result_w))

    def op_FOLD(self, frame):
        func = self.function(frame.pop())
        w_acc = frame.pop()
        w_array = frame.pop()
        i = 0
        while True:
            fold_driver.jit_merge_point(func=func, i=i, w_acc=w_acc, w_array=w_array, vm=self)
            if i >= w_array.length():
                break
            w_acc = self.call(func, [w_acc, w_array.getitem(i)])
            i += 1
        frame.push(w_acc)

    def op_TRY(self, frame, target):
        frame.handlers.append(target)

    def op_ENDTRY(self, frame):
        if not frame.handlers:
            raise error("endtry without try")
        frame.handlers.pop()

    def op_THROW(self, frame):
        raise VMError(frame.pop())

    def op_PRINT(self, frame):
        self.out(frame.pop().str() + '\n')

    def op_HALT(self, frame):
        raise Halt


for _name, _function in [('SUB', subtract), ('MUL', multiply), ('DIV', divide), ('MOD', modulo)]:
    def _make(function):
        def op(self, frame):
            w_b = frame.pop()
            frame.push(function(frame.pop(), w_b))
        return op
    setattr(VM, 'op_' + _name, _make(_function))

unrolling_opcodes = unrolling_iterable(
    [op for op in opcodes.opcodes if hasattr(VM, 'op_' + op.name)])
