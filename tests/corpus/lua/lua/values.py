from rpython.rlib import jit
from rpython.rlib.objectmodel import compute_hash, compute_identity_hash, r_dict, specialize
from rpython.rlib.rfloat import formatd, isinf, isnan


class LuaError(Exception):
    def __init__(self, message):
        self.message = message
        self.line = 0


class LuaValue(object):
    _attrs_ = []
    type = 'nil'

    def tostring(self):
        return 'nil'

    def truthy(self):
        return True

    def equals(self, other):
        return self is other

    def hash(self):
        return compute_identity_hash(self)


class LuaNil(LuaValue):
    def truthy(self):
        return False


class LuaBoolean(LuaValue):
    type = 'boolean'

    def __init__(self, value):
        self.value = value

    def tostring(self):
        return 'true' if self.value else 'false'

    def truthy(self):
        return self.value


class LuaNumber(LuaValue):
    _immutable_fields_ = ['value']
    type = 'number'

    def __init__(self, value):
        self.value = value

    def tostring(self):
        value = self.value
        if isinf(value):
            return 'inf' if value > 0.0 else '-inf'
        if isnan(value):
            return 'nan'
        if value == float(int(value)) and abs(value) < 1e15:
            return str(int(value))
        return formatd(value, "g", 14)

    def equals(self, other):
        return isinstance(other, LuaNumber) and other.value == self.value

    def hash(self):
        return compute_hash(self.value)


class LuaString(LuaValue):
    _immutable_fields_ = ['value']
    type = 'string'

    def __init__(self, value):
        self.value = value

    def tostring(self):
        return self.value

    def equals(self, other):
        return isinstance(other, LuaString) and other.value == self.value

    def hash(self):
        return compute_hash(self.value)

nil = LuaNil()
true = LuaBoolean(True)
false = LuaBoolean(False)


def boolean(value):
    return true if value else false


def key_equals(a, b):
    return a.equals(b)


def key_hash(key):
    return key.hash()


class LuaTable(LuaValue):
    type = 'table'

    def __init__(self):
        self.array = []          # 1, 2, 3, ...
        self.hashed = r_dict(key_equals, key_hash)

    def tostring(self):
        return 'table'

    def get(self, key):
        if isinstance(key, LuaNumber):
            i = self.position(key.value)
            if 0 <= i < len(self.array):
                return self.array[i]
        return self.hashed.get(key, nil)

    def position(self, number):
        if 1.0 <= number <= 1e9:
            i = int(number)
            if float(i) == number:
                return i - 1
        return -1

    def set(self, key, value):
        if key is nil:
            raise LuaError('table index is nil')
        if isinstance(key, LuaNumber):
            i = self.position(key.value)
            if 0 <= i < len(self.array):
                if value is nil and i == len(self.array) - 1:
                    self.array.pop()
                else:
                    self.array[i] = value
                return
            if i == len(self.array) and value is not nil:
                self.array.append(value)
                self.migrate()
                return
        if value is nil:
            if key in self.hashed:
                del self.hashed[key]
        else:
            self.hashed[key] = value

    def migrate(self):
        while len(self.hashed):
            key = LuaNumber(float(len(self.array) + 1))
            try:
                value = self.hashed[key]
            except KeyError:
                break
            del self.hashed[key]
            self.array.append(value)

    def length(self):
        return len(self.array)


class LuaCallable(LuaValue):
    type = 'function'

    def tostring(self):
        return 'function'

    def call(self, args):
        raise NotImplementedError


class Builtin(LuaCallable):
    _immutable_fields_ = ['func']

    def __init__(self, func):
        self.func = func

    def call(self, args):
        return self.func(args)


class Box(object):
    """A variable."""
    def __init__(self, value):
        self.value = value


class Env(object):
    def __init__(self, parent):
        self.names = {}
        self.parent = parent

    def find(self, name):
        env = self
        while env is not None:
            box = env.names.get(name, None)
            if box is not None:
                return box
            env = env.parent
        return None

    def root(self):
        env = self
        while env.parent is not None:
            env = env.parent
        return env
