from rpython.rlib import jit
from rpython.rlib.rarithmetic import ovfcheck
from rpython.rlib.objectmodel import specialize, we_are_translated, r_dict, compute_hash
from proto import nodes
from proto.nodes import Node
from proto.values import *

driver = jit.JitDriver(greens=['node'], reds=['frame', 'world'], virtualizables=['frame'],
                       get_printable_location=lambda node: 'while at line %d' % node.line)


class ReturnException(Exception):
    def __init__(self, w_value):
        self.w_value = w_value


class Frame(object):
    _virtualizable_ = ['w_self', 'locals_w[*]']

    def __init__(self, w_self, nlocals):
        self = jit.hint(self, access_directly=True, fresh_virtualizable=True)
        self.w_self = w_self
        self.locals_w = [w_nil] * nlocals


def name_eq(a, b):
    return a == b


def name_hash(a):
    return compute_hash(a)


class World(object):
    def __init__(self, out):
        self.globals_w = r_dict(name_eq, name_hash)
        self.out = out
        self.root = W_Object(Map(None, None, ''), 'Object')
        self.depth = 0
        self.globals_w['Object'] = self.root

    def lookup(self, name):
        try:
            return self.globals_w[name]
        except KeyError:
            raise ProtoError('%s is not defined' % name)

    def find_method(self, w_object, name):
        while w_object is not None:
            if w_object.methods is not None and name in w_object.methods:
                return w_object.methods[name]
            w_object = w_object.map.parent
        return None

    def call(self, method, w_self, args_w):
        if method.nargs != len(args_w):
            raise ProtoError('%s takes %d arguments, not %d' % (method.name, method.nargs, len(args_w)))
        frame = Frame(w_self, method.nlocals)
        for i, w_arg in enumerate(args_w):
            frame.locals_w[i] = w_arg
        if self.depth > 2000:
            raise ProtoError('calls are nested too deeply')
        self.depth += 1
        try:
            method.body.eval(frame, self)
        except ReturnException, e:
            return e.w_value
        finally:
            self.depth -= 1
        return w_self


@specialize.argtype(0)
def wrap(value):
    if isinstance(value, bool):
        return w_true if value else w_false
    elif isinstance(value, int):
        return W_Int(value)
    elif isinstance(value, float):
        return W_Float(value)
    else:
        return W_Str(value)


@specialize.arg(0)
def arithmetic(op, a, b):
    if op == '+':
        return a + b
    elif op == '-':
        return a - b
    elif op == '*':
        return a * b
    raise NotImplementedError


def integer_op(op, a, b):
    try:
        if op == '+':
            return wrap(ovfcheck(a + b))
        elif op == '-':
            return wrap(ovfcheck(a - b))
        elif op == '*':
            return wrap(ovfcheck(a * b))
    except OverflowError:
        return float_op(op, float(a), float(b))
    if op == '/' or op == '%':
        if b == 0:
            raise ProtoError('division by zero')
        return wrap(a // b) if op == '/' else wrap(a % b)
    return compare_op(op, cmp_ints(a, b))


def cmp_ints(a, b):
    return (a > b) - (a < b)


def float_op(op, a, b):
    for name in ('+', '-', '*'):
        if op == name:
            if name == '+':
                return wrap(arithmetic('+', a, b))
            elif name == '-':
                return wrap(arithmetic('-', a, b))
            return wrap(arithmetic('*', a, b))
    if op == '/':
        if b == 0.0:
            raise ProtoError('division by zero')
        return wrap(a / b)
    return compare_op(op, (1 if a > b else 0) - (1 if a < b else 0))


def compare_op(op, order):
    if op == '<':
        return wrap(order < 0)
    elif op == '>':
        return wrap(order > 0)
    elif op == '<=':
        return wrap(order <= 0)
    elif op == '>=':
        return wrap(order >= 0)
    elif op == '==':
        return wrap(order == 0)
    elif op == '!=':
        return wrap(order != 0)
    raise ProtoError('bad operands for ' + op)


def binary(op, w_left, w_right):
    if isinstance(w_left, W_Int):
        if isinstance(w_right, W_Int):
            return integer_op(op, w_left.num, w_right.num)
        if isinstance(w_right, W_Float):
            return float_op(op, w_left.as_float(), w_right.num)
    elif isinstance(w_left, W_Float):
        if isinstance(w_right, W_Float):
            return float_op(op, w_left.num, w_right.num)
        if isinstance(w_right, W_Int):
            return float_op(op, w_left.num, w_right.as_float())
    elif isinstance(w_left, W_Str):
        if op == '+':
            return W_Str(w_left.text + w_right.show())
        if isinstance(w_right, W_Str):
            return compare_op(op, cmp(w_left.text, w_right.text))
    if op == '==':
        return wrap(w_left is w_right)
    if op == '!=':
        return wrap(w_left is not w_right)
    raise ProtoError('bad operands for ' + op)


class __extend__(Node):
    def eval(self, frame, world):
        raise NotImplementedError


class __extend__(nodes.Num):
    def eval(self, frame, world):
        return self.w_value


class __extend__(nodes.Self):
    def eval(self, frame, world):
        return frame.w_self


class __extend__(nodes.Local):
    def eval(self, frame, world):
        return frame.locals_w[self.index]


class __extend__(nodes.SetLocal):
    def eval(self, frame, world):
        w_value = self.expr.eval(frame, world)
        frame.locals_w[self.index] = w_value
        return w_value


class __extend__(nodes.Global):
    def eval(self, frame, world):
        return world.lookup(self.name)


class __extend__(nodes.SetGlobal):
    def eval(self, frame, world):
        w_value = self.expr.eval(frame, world)
        world.globals_w[self.name] = w_value
        return w_value


class __extend__(nodes.GetSlot):
    def eval(self, frame, world):
        w_object = self.receiver.eval(frame, world)
        if isinstance(w_object, W_Object):
            w_value = w_object.get(self.name)
            if w_value is not None:
                return w_value
        raise ProtoError('%s has no slot %s' % (w_object.show_nested(), self.name))


class __extend__(nodes.SetSlot):
    def eval(self, frame, world):
        w_object = self.receiver.eval(frame, world)
        w_value = self.expr.eval(frame, world)
        if not isinstance(w_object, W_Object):
            raise ProtoError('%s has no slots' % w_object.show_nested())
        w_object.set(self.name, w_value)
        return w_value


class __extend__(nodes.Send):
    @jit.unroll_safe
    def eval(self, frame, world):
        w_receiver = self.receiver.eval(frame, world)
        args_w = [arg.eval(frame, world) for arg in self.args]
        if isinstance(w_receiver, W_Array):
            return self.array_send(w_receiver, args_w)
        if not isinstance(w_receiver, W_Object):
            raise ProtoError('%s has no method %s' % (w_receiver.show(), self.name))
        method = self.lookup(w_receiver, world)
        try:
            return world.call(method, w_receiver, args_w)
        except ProtoError, e:
            if not e.line:
                e.line = self.line
            raise

    def lookup(self, w_receiver, world):
        map = w_receiver.get_map()
        if map is self.cache_map and w_receiver.methods is None:
            return self.cache_method
        method = world.find_method(w_receiver, self.name)
        if method is None:
            raise ProtoError('%s has no method %s' % (w_receiver.show_nested(), self.name))
        if w_receiver.methods is None:
            self.cache_map = map
            self.cache_method = method
        return method

    def array_send(self, w_array, args_w):
        if self.name == 'size' and len(args_w) == 0:
            return wrap(w_array.strategy.length(w_array))
        if self.name == 'add' and len(args_w) == 1:
            w_array.strategy.append(w_array, args_w[0])
            return w_array
        if len(args_w) > 0:
            w_index = args_w[0]
            if isinstance(w_index, W_Int):
                w_array.check(w_index.num)
                if self.name == 'at' and len(args_w) == 1:
                    return w_array.strategy.wrap_item(w_array, w_index.num)
                if self.name == 'put' and len(args_w) == 2:
                    w_array.strategy.store(w_array, w_index.num, args_w[1])
                    return w_array
        raise ProtoError('arrays have no such method: ' + self.name)


class __extend__(nodes.Binary):
    def eval(self, frame, world):
        w_left = self.left.eval(frame, world)
        w_right = self.right.eval(frame, world)
        try:
            return binary(self.op, w_left, w_right)
        except ProtoError, e:
            e.line = self.line
            raise e


class __extend__(nodes.And):
    def eval(self, frame, world):
        w_left = self.left.eval(frame, world)
        if not w_left.truth():
            return w_left
        return self.right.eval(frame, world)


class __extend__(nodes.Or):
    def eval(self, frame, world):
        w_left = self.left.eval(frame, world)
        return w_left if w_left.truth() else self.right.eval(frame, world)


class __extend__(nodes.Not):
    def eval(self, frame, world):
        return wrap(not self.expr.eval(frame, world).truth())


class __extend__(nodes.Clone):
    def eval(self, frame, world):
        w_value = self.expr.eval(frame, world)
        if isinstance(w_value, W_Object):
            if w_value.methods is not None:
                # a prototype: its clones inherit its methods
                w_new = W_Object(Map(w_value, None, ''), w_value.name)
                w_new.map = map_for_clones(w_value)
                return w_new
            return w_value.clone()
        return w_value


_clone_maps = {}


def map_for_clones(w_prototype):
    try:
        return _clone_maps[w_prototype]
    except KeyError:
        _clone_maps[w_prototype] = Map(w_prototype, None, '')
        return _clone_maps[w_prototype]


class __extend__(nodes.ArrayLit):
    def eval(self, frame, world):
        return W_Array([item.eval(frame, world) for item in self.items])


class __extend__(nodes.Block):
    @jit.unroll_safe
    def eval(self, frame, world):
        w_value = w_nil
        for node in self.body:
            w_value = node.eval(frame, world)
        return w_value


class __extend__(nodes.If):
    def eval(self, frame, world):
        if self.cond.eval(frame, world).truth():
            return self.then.eval(frame, world)
        elif self.orelse is not None:
            return self.orelse.eval(frame, world)
        return w_nil


class __extend__(nodes.While):
    def eval(self, frame, world):
        node = self
        while True:
            driver.jit_merge_point(node=node, frame=frame, world=world)
            if not node.cond.eval(frame, world).truth():
                break
            node.body.eval(frame, world)
        return w_nil


class __extend__(nodes.Return):
    def eval(self, frame, world):
        raise ReturnException(self.expr.eval(frame, world))


class __extend__(nodes.Print):
    def eval(self, frame, world):
        world.out(' '.join([arg.eval(frame, world).show() for arg in self.args]))
        return w_nil


class __extend__(nodes.ObjectDef):
    def eval(self, frame, world):
        w_parent = world.root
        if self.parent is not None:
            w_found = world.lookup(self.parent)
            if not isinstance(w_found, W_Object):
                raise ProtoError('%s cannot be a parent' % self.parent)
            w_parent = w_found
        w_object = W_Object(Map(w_parent, None, ''), self.name)
        w_object.methods = {}
        for name, expr in self.fields:
            w_object.set(name, expr.eval(frame, world))
        for method in self.methods:
            w_object.methods[method.name] = method
        world.globals_w[self.name] = w_object
        return w_object
