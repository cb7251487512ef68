from rpython.rlib import jit, rerased
from rpython.rlib.objectmodel import specialize, import_from_mixin


class ProtoError(Exception):
    def __init__(self, msg):
        self.msg = msg
        self.line = 0


class Map(object):
    """Hidden class: where which slot is, and the parent."""
    _immutable_fields_ = ['parent', 'name', 'back', 'index']

    def __init__(self, parent, back, name):
        self.parent = parent
        self.back = back
        self.name = name
        self.index = back.index + 1 if back is not None else -1
        self.transitions = {}

    @jit.elidable_promote()
    def lookup(self, name):
        map = self
        while map.back is not None:
            if map.name == name:
                return map.index
            map = map.back
        return -1

    @jit.elidable
    def add(self, name):
        try:
            return self.transitions[name]
        except KeyError:
            pass
        new = Map(self.parent, self, name)
        self.transitions[name] = new
        return new

    def names(self):
        result = []
        map = self
        while map.back is not None:
            result.append(map.name)
            map = map.back
        result.reverse()
        return result


class W_Value(object):
    __slots__ = ()

    def show(self):
        raise NotImplementedError

    def truth(self):
        return True

    def get_map(self):
        return None


class W_Nil(W_Value):
    def show(self):
        return 'nil'

    def truth(self):
        return False


class W_Bool(W_Value):
    _immutable_fields_ = ['flag']
    __slots__ = ('flag',)

    def __init__(self, flag):
        self.flag = flag

    def show(self):
        return 'true' if self.flag else 'false'

    def truth(self):
        return self.flag


class NumberMixin(object):
    _mixin_ = True

    def show(self):
        return str(self.num)

    def truth(self):
        return not not self.num

    def compare(self, other):
        if self.num < other:
            return -1
        elif self.num > other:
            return 1
        return 0


class W_Int(W_Value):
    import_from_mixin(NumberMixin)
    _immutable_fields_ = ['num']
    __slots__ = ('num',)

    def __init__(self, num):
        self.num = num

    def as_float(self):
        return float(self.num)


class W_Float(NumberMixin, W_Value):
    _immutable_fields_ = ['num']
    __slots__ = ('num',)

    def __init__(self, num):
        self.num = num


class W_Str(W_Value):
    _immutable_fields_ = ['text']
    __slots__ = ('text',)

    def __init__(self, text):
        self.text = text

    def show(self):
        return self.text

    def truth(self):
        return self.text != ''

w_nil = W_Nil()
w_true = W_Bool(True)
w_false = W_Bool(False)


class W_Object(W_Value):
    __slots__ = ('map', 'storage', 'methods', 'name')

    def __init__(self, map, name):
        self.map = map
        self.storage = []
        self.methods = None
        self.name = name

    def get_map(self):
        return jit.promote(self.map)

    def get(self, name):
        w_object = self
        while w_object is not None:
            index = w_object.get_map().lookup(name)
            if index >= 0:
                return w_object.storage[index]
            w_object = w_object.map.parent
        return None

    def set(self, name, w_value):
        map = self.get_map()
        index = map.lookup(name)
        if index >= 0:
            self.storage[index] = w_value
        else:
            self.map = map.add(name)
            self.storage = self.storage + [w_value]

    def clone(self):
        w_new = W_Object(self.map, self.name)
        w_new.storage = self.storage[:]
        w_new.methods = self.methods
        return w_new

    def show(self):
        parts = ['%s=%s' % (name, self.storage[i].show_nested())
                 for i, name in enumerate(self.map.names())]
        return '<%s%s>' % (self.name, ''.join([' ' + part for part in parts]))



def show_nested(self):
    if isinstance(self, W_Object):
        return '<%s>' % self.name
    return self.show()

W_Value.show_nested = show_nested


# ---- arrays, with a strategy each ----

class Strategy(object):
    def wrap_item(self, array, i):
        raise NotImplementedError


class IntStrategy(Strategy):
    erase, unerase = rerased.new_erasing_pair('ints')
    erase = staticmethod(erase)
    unerase = staticmethod(unerase)

    def length(self, array):
        return len(self.unerase(array.storage))

    def wrap_item(self, array, i):
        return W_Int(self.unerase(array.storage)[i])

    def store(self, array, i, w_value):
        if isinstance(w_value, W_Int):
            self.unerase(array.storage)[i] = w_value.num
        else:
            generalize(array)
            array.strategy.store(array, i, w_value)

    def append(self, array, w_value):
        if isinstance(w_value, W_Int):
            self.unerase(array.storage).append(w_value.num)
        else:
            generalize(array)
            array.strategy.append(array, w_value)


class ObjectStrategy(Strategy):
    erase, unerase = rerased.new_erasing_pair('objects')
    erase = staticmethod(erase)
    unerase = staticmethod(unerase)

    def length(self, array):
        return len(self.unerase(array.storage))

    def wrap_item(self, array, i):
        return self.unerase(array.storage)[i]

    def store(self, array, i, w_value):
        self.unerase(array.storage)[i] = w_value

    def append(self, array, w_value):
        self.unerase(array.storage).append(w_value)

int_strategy = IntStrategy()
object_strategy = ObjectStrategy()


class W_Array(W_Value):
    _immutable_fields_ = ['strategy?']
    __slots__ = ('strategy', 'storage')

    def __init__(self, items_w):
        for w_item in items_w:
            if not isinstance(w_item, W_Int):
                self.strategy = object_strategy
                self.storage = ObjectStrategy.erase(items_w)
                break
        else:
            self.strategy = int_strategy
            self.storage = IntStrategy.erase([unwrap_int(w) for w in items_w])

    def check(self, i):
        if i < 0 or i >= self.strategy.length(self):
            raise ProtoError('index %d out of range' % i)

    def show(self):
        items = []
        for i in range(self.strategy.length(self)):
            items.append(self.strategy.wrap_item(self, i).show_nested())
        return '[%s]' % ', '.join(items)


def unwrap_int(w_value):
    assert isinstance(w_value, W_Int)
    return w_value.num


def generalize(array):
    items = IntStrategy.unerase(array.storage)
    array.storage = ObjectStrategy.erase([W_Int(n) for n in items] + [])
    array.strategy = object_strategy
