from rpython.tool.pairtype import extendabletype


class Node(object):
    """Trees know their shape only; `interp` extends them with eval()."""
    __metaclass__ = extendabletype
    _attrs_ = ['line']
    line = 0

    def at(self, line):
        self.line = line
        return self


class Num(Node):
    _immutable_fields_ = ['w_value']

    def __init__(self, w_value):
        self.w_value = w_value


class Self(Node):
    pass


class Local(Node):
    def __init__(self, index):
        self.index = index


class SetLocal(Node):
    def __init__(self, index, expr):
        self.index = index
        self.expr = expr


class Global(Node):
    def __init__(self, name):
        self.name = name


class SetGlobal(Node):
    def __init__(self, name, expr):
        self.name = name
        self.expr = expr


class GetSlot(Node):
    def __init__(self, receiver, name):
        self.receiver = receiver
        self.name = name


class SetSlot(Node):
    def __init__(self, receiver, name, expr):
        self.receiver = receiver
        self.name = name
        self.expr = expr


class Send(Node):
    _immutable_fields_ = ['args[*]', 'cache_map?', 'cache_method?']

    def __init__(self, receiver, name, args):
        self.receiver = receiver
        self.name = name
        self.args = args[:]
        self.cache_map = None
        self.cache_method = None


class Binary(Node):
    def __init__(self, op, left, right):
        self.op = op
        self.left = left
        self.right = right


class And(Node):
    def __init__(self, left, right):
        self.left = left
        self.right = right


class Or(And):
    pass


class Not(Node):
    def __init__(self, expr):
        self.expr = expr


class Clone(Node):
    def __init__(self, expr):
        self.expr = expr


class ArrayLit(Node):
    _immutable_fields_ = ['items[*]']

    def __init__(self, items):
        self.items = items[:]


class Block(Node):
    _immutable_fields_ = ['body[*]']

    def __init__(self, body):
        self.body = body[:]


class If(Node):
    def __init__(self, cond, then, orelse):
        self.cond = cond
        self.then = then
        self.orelse = orelse


class While(Node):
    def __init__(self, cond, body):
        self.cond = cond
        self.body = body


class Return(Node):
    def __init__(self, expr):
        self.expr = expr


class Print(Node):
    _immutable_fields_ = ['args[*]']

    def __init__(self, args):
        self.args = args[:]


class ObjectDef(Node):
    def __init__(self, name, parent, fields, methods):
        self.name = name
        self.parent = parent
        self.fields = fields
        self.methods = methods


class MethodDef(Node):
    _immutable_fields_ = ['name', 'nargs', 'nlocals', 'body']

    def __init__(self, name, nargs, nlocals, body):
        self.name = name
        self.nargs = nargs
        self.nlocals = nlocals
        self.body = body
