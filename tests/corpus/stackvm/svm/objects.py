from rpython.rlib import jit
from rpython.rlib.objectmodel import compute_hash, we_are_translated
from rpython.rlib.rarithmetic import ovfcheck


class VMError(Exception):
    """An error of the running program; `value` is what a handler gets."""

    def __init__(self, w_value):
        self.w_value = w_value

    def __str__(self):
        return self.w_value.str()


def error(msg):
    return VMError(W_Str(msg))


class W_Root(object):
    _attrs_ = []
    typename = 'object'

    def str(self):
        raise NotImplementedError

    def is_true(self):
        return True

    def add(self, w_other):
        raise error("cannot add %s and %s" % (self.typename, w_other.typename))

    def lt(self, w_other):
        raise error("cannot compare %s and %s" % (self.typename, w_other.typename))

    def eq(self, w_other):
        return self is w_other

    def length(self):
        raise error("%s has no length" % self.typename)

    def getitem(self, index):
        raise error("%s cannot be indexed" % self.typename)

    def setitem(self, index, w_value):
        raise error("%s cannot be stored into" % self.typename)


class W_Nil(W_Root):
    _attrs_ = []
    typename = 'nil'

    def str(self):
        return 'nil'

    def is_true(self):
        return False

w_nil = W_Nil()


class W_Bool(W_Root):
    _immutable_fields_ = ['value']
    _attrs_ = ['value']
    typename = 'bool'

    def __init__(self, value):
        self.value = value

    def str(self):
        return 'true' if self.value else 'false'

    def is_true(self):
        return self.value

w_true = W_Bool(True)
w_false = W_Bool(False)


def wrap_bool(value):
    if value:
        return w_true
    return w_false


class W_Int(W_Root):
    _immutable_ = True
    _attrs_ = ['value']
    typename = 'int'

    def __init__(self, value):
        self.value = value

    def str(self):
        return str(self.value)

    def is_true(self):
        return self.value != 0

    def add(self, w_other):
        if isinstance(w_other, W_Int):
            try:
                return W_Int(ovfcheck(self.value + w_other.value))
            except OverflowError:
                return W_Float(float(self.value) + float(w_other.value))
        if isinstance(w_other, W_Float):
            return W_Float(self.value + w_other.value)
        return W_Root.add(self, w_other)

    def lt(self, w_other):
        if isinstance(w_other, W_Int):
            return self.value < w_other.value
        elif isinstance(w_other, W_Float):
            return self.value < w_other.value
        return W_Root.lt(self, w_other)

    def eq(self, w_other):
        return isinstance(w_other, W_Int) and w_other.value == self.value


class W_Float(W_Root):
    _immutable_ = True
    _attrs_ = ['value']
    typename = 'float'

    def __init__(self, value):
        self.value = value

    def str(self):
        return '%.4f' % self.value

    def is_true(self):
        return self.value != 0.0

    def add(self, w_other):
        return W_Float(self.value + to_float(w_other))

    def lt(self, w_other):
        return self.value < to_float(w_other)

    def eq(self, w_other):
        if isinstance(w_other, W_Int) or isinstance(w_other, W_Float):
            return self.value == to_float(w_other)
        return False


def to_float(w_value):
    if isinstance(w_value, W_Float):
        return w_value.value
    if isinstance(w_value, W_Int):
        return float(w_value.value)
    raise error("%s is not a number" % w_value.typename)


class W_Str(W_Root):
    _immutable_fields_ = ['value']
    _attrs_ = ['value']
    typename = 'str'

    def __init__(self, value):
        self.value = value

    def str(self):
        return self.value

    def is_true(self):
        return len(self.value) > 0

    def add(self, w_other):
        return W_Str(self.value + w_other.str())

    def lt(self, w_other):
        if isinstance(w_other, W_Str):
            return self.value < w_other.value
        return W_Root.lt(self, w_other)

    def eq(self, w_other):
        return isinstance(w_other, W_Str) and self.value == w_other.value

    def length(self):
        return len(self.value)

    def getitem(self, index):
        try:
            if index < 0:
                raise IndexError
            return W_Str(self.value[index])
        except IndexError:
            raise error("index %d out of range" % index)


class W_Array(W_Root):
    _attrs_ = ['items_w']
    typename = 'array'

    def __init__(self, items_w):
        self.items_w = items_w

    def str(self):
        return '[' + ', '.join([w.str() for w in self.items_w]) + ']'

    def is_true(self):
        return bool(self.items_w)

    def add(self, w_other):
        if isinstance(w_other, W_Array):
            return W_Array(self.items_w + w_other.items_w)
        return W_Root.add(self, w_other)

    def length(self):
        return len(self.items_w)

    def check(self, index):
        if not 0 <= index < len(self.items_w):
            raise error("index %d out of range" % index)

    def getitem(self, index):
        self.check(index)
        return self.items_w[index]

    def setitem(self, index, w_value):
        self.check(index)
        self.items_w[index] = w_value


class W_Function(W_Root):
    _immutable_fields_ = ['name', 'nargs', 'nlocals', 'stacksize', 'code', 'consts_w[*]', 'handlers[*]']
    _attrs_ = ['name', 'nargs', 'nlocals', 'stacksize', 'code', 'consts_w']
    typename = 'function'

    def __init__(self, name, nargs, nlocals, stacksize, code, consts_w):
        self.name = name
        self.nargs = nargs
        self.nlocals = nlocals
        self.stacksize = stacksize
        self.code = code
        self.consts_w = consts_w

    def str(self):
        return '<%s/%d>' % (self.name, self.nargs)


class Version(object):
    pass


class Globals(object):
    """Names to values. Reading is free in a trace: a store into a name that was constant changes the version."""
    _immutable_fields_ = ['version?']

    def __init__(self):
        self.cells = {}
        self.version = Version()

    @jit.elidable
    def _cell(self, name, version):
        return self.cells.get(name, None)

    def get(self, name):
        cell = self._cell(name, jit.promote(self.version))
        if cell is None:
            raise error("undefined: " + name)
        return cell.w_value

    def set(self, name, w_value):
        try:
            cell = self.cells[name]
        except KeyError:
            self.cells[name] = Cell(w_value)
            self.version = Version()
        else:
            cell.set(w_value)


class Cell(object):
    _immutable_fields_ = ['w_value?']

    def __init__(self, w_value):
        self.w_value = w_value

    def set(self, w_value):
        if w_value is not self.w_value:
            self.w_value = w_value
