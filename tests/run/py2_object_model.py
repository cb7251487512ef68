# dialect: 2
"""Things programs do with classes in Python 2: old-style classes, class attributes that are assigned, tables of classes."""
from rpython.rlib.objectmodel import instantiate, specialize


class Registry:
    pass


registry = Registry()
registry.count = 0
registry.names = []


class W_Object:
    _attrs_ = []
    typename = 'object'

    def is_true(self):
        return True

    def getitem(self, w_key):
        raise NotImplementedError

    def call(self, args_w):
        raise TypeError('not callable: ' + self.typename)


class W_Number(W_Object):
    _attrs_ = ['value']
    _immutable_fields_ = ['value']
    typename = 'number'

    def __init__(self, value):
        self.value = value

    def is_true(self):
        return self.value != 0


class W_List(W_Object):
    _attrs_ = ['items_w']
    typename = 'list'

    def __init__(self, items_w):
        self.items_w = items_w

    def is_true(self):
        return len(self.items_w) > 0

    def getitem(self, w_key):
        if not isinstance(w_key, W_Number):
            raise KeyError
        return self.items_w[w_key.value]


class W_Func(W_Object):
    _attrs_ = ['func', 'arity']
    typename = 'function'

    def __init__(self, func, arity=1):
        self.func = func
        self.arity = arity

    def call(self, args_w):
        if len(args_w) != self.arity:
            raise ValueError
        return self.func(args_w)


def unwrap_number(w):
    assert isinstance(w, W_Number)
    return w.value


def w_add(args_w):
    total = 0
    for w in args_w:
        total += unwrap_number(w)
    return W_Number(total)


def w_first(args_w):
    return args_w[0]


BUILTINS = {}


def builtin(name, arity=1):
    def decorate(func):
        registry.count += 1
        registry.names.append(name)
        BUILTINS[name] = W_Func(func, arity)
        return func
    return decorate


builtin('add', 2)(w_add)
builtin('first', 3)(w_first)


@builtin('neg')
def w_neg(args_w):
    return W_Number(-unwrap_number(args_w[0]))


def make_op(symbol, compute):
    class Op(W_Object):
        typename = 'op ' + symbol

        def call(self, args_w):
            return W_Number(compute(unwrap_number(args_w[0]), unwrap_number(args_w[1])))
    Op.__name__ = 'Op_' + symbol
    return Op


OPS = {}
for symbol, compute in [('+', lambda a, b: a + b), ('-', lambda a, b: a - b), ('*', lambda a, b: a * b)]:
    OPS[symbol] = make_op(symbol, compute)()


def run(w_callee, args_w):
    try:
        w_result = w_callee.call(args_w)
    except ValueError:
        return 'wrong count'
    except TypeError, e:
        return str(e)
    except NotImplementedError:
        return 'not implemented'
    if isinstance(w_result, W_Number):
        return '%d' % w_result.value
    return w_result.typename


def get(w_obj, w_key):
    try:
        return get_type(w_obj.getitem(w_key))
    except (IndexError, KeyError), e:
        if isinstance(e, IndexError):
            return 'index'
        return 'key'
    except NotImplementedError:
        return 'no items'


def get_type(w):
    return w.typename


def entry_point(argv):
    n = len(argv)
    w_one, w_two = W_Number(n), W_Number(n + 1)
    w_list = W_List([w_one, w_two, W_List([])])
    for name in registry.names:
        print name, run(BUILTINS[name], [w_one, w_two]), BUILTINS[name].arity
    print registry.count
    for symbol in ['+', '-', '*']:
        w_op = OPS[symbol]
        print w_op.typename, w_op.__class__.__name__, run(w_op, [w_two, w_two])
    print run(w_one, []), run(w_list, [])
    print get(w_list, w_two), get(w_list, W_Number(9)), get(w_list, w_list), get(w_one, w_one)
    for w in [w_one, W_Number(0), w_list, W_List([]), BUILTINS['neg']]:
        print w.is_true(), w.typename,
    print
    w_new = instantiate(W_Number)
    w_new.value = 3
    print w_new.value
    return 0


def target(driver, args):
    return entry_point, None
