"""rlib.rstrategies: collections that switch from empty to ints, tagged ints, one value, anything; wrong indexes; weak elements."""
from rpython.rlib.objectmodel import import_from_mixin
from rpython.rlib.rstrategies import rstrategies


class W_Root(object):
    pass


class W_Int(W_Root):
    def __init__(self, number):
        self.number = number

    def show(self):
        return '%d' % self.number


class W_Str(W_Root):
    def __init__(self, text):
        self.text = text

    def show(self):
        return repr(self.text)


class W_Nil(W_Root):
    def show(self):
        return 'nil'


w_nil = W_Nil()

Strategy = rstrategies.StrategyMetaclass('Strategy', (rstrategies.AbstractStrategy,), {
    'strategy_factory': lambda self: factory, 'show': lambda self: self.__class__.__name__})


class Safe(Strategy):
    import_from_mixin(rstrategies.SafeIndexingMixin)


@rstrategies.strategy()
class Generic(Safe):
    import_from_mixin(rstrategies.GenericStrategy)

    def default_value(self):
        return w_nil


@rstrategies.strategy(generalize=[Generic])
class IntOrNil(Safe):
    import_from_mixin(rstrategies.TaggingStrategy)
    contained_type = W_Int

    def wrap(self, value):
        return W_Int(value)

    def unwrap(self, w_value):
        assert isinstance(w_value, W_Int)
        return w_value.number

    def wrapped_tagged_value(self):
        return w_nil

    def unwrapped_tagged_value(self):
        return -999


@rstrategies.strategy(generalize=[IntOrNil, Generic])
class Ints(Safe):
    import_from_mixin(rstrategies.SingleTypeStrategy)
    contained_type = W_Int

    def default_value(self):
        return W_Int(0)

    def wrap(self, value):
        return W_Int(value)

    def unwrap(self, w_value):
        assert isinstance(w_value, W_Int)
        return w_value.number


@rstrategies.strategy(generalize=[IntOrNil, Generic])
class Nils(Safe):
    import_from_mixin(rstrategies.SingleValueStrategy)

    def value(self):
        return w_nil


@rstrategies.strategy(generalize=[Nils, Ints, IntOrNil, Generic])
class Empty(Safe):
    import_from_mixin(rstrategies.EmptyStrategy)


class Factory(rstrategies.StrategyFactory):
    pass


factory = Factory(Strategy)


class W_List(W_Root):
    rstrategies.make_accessors(strategy='strategy', storage='storage')

    def __init__(self, elements):
        factory.set_initial_strategy(self, factory.strategy_type_for(elements), len(elements), elements)

    def show(self):
        elements = self.strategy.fetch_all(self)
        return '%s[%s]' % (self.strategy.show(), ', '.join([w.show() for w in elements]))

    def append(self, w_value):
        self.strategy.append(self, [w_value])


def ints(numbers):
    return [W_Int(n) for n in numbers]


def grow():
    w = W_List([])
    print(w.show())
    for w_value in [W_Int(1), W_Int(2), w_nil, W_Int(3), W_Str('x')]:
        w.append(w_value)
        print(w.show())
    w = W_List([])
    w.append(w_nil)
    w.append(w_nil)
    print(w.show(), w.strategy.size(w))
    w.strategy.store(w, 1, W_Int(5))
    print(w.show())
    w.append(W_Int(-999))               # what stands for nil is no int that can be held
    print(w.show())


def change():
    w = W_List(ints([0, 1, 2, 3, 4]))
    w.strategy.insert(w, 2, ints([10, 11]))
    print(w.show())
    w.strategy.delete(w, 0, 3)
    print(w.show(), w.strategy.pop(w, 1).show(), w.show())
    w.strategy.store(w, 0, W_Str('s'))
    w.strategy.insert(w, 1, [w_nil])
    print(w.show(), len(w.strategy.slice(w, 1, 3)))
    for index in [-1, 5, 99]:
        try:
            w.strategy.fetch(w, index)
        except IndexError:
            print('IndexError')
    factory.switch_strategy(W_List(ints([1])), IntOrNil)
    filled = W_List([])
    factory.set_initial_strategy(filled, Generic, 3)
    print(filled.show())
    filled.strategy.store_all(filled, ints([7, 8]))
    print(filled.show())


def entry_point(argv):
    grow()
    change()
    for w_values in [[w_nil], ints([1]), [w_nil, W_Int(1)], [W_Str('a'), W_Int(1)]]:
        print(W_List(w_values).show())
    return 0


def target(driver, args):
    return entry_point, None
