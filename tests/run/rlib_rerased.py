"""Erased pairs, and values of one bit less than a word."""
from rpython.rlib.objectmodel import UnboxedValue
from rpython.rlib.rerased import (
    Erased, erase_int, is_integer, new_erasing_pair, new_static_erasing_pair, unerase_int)


class W_Root(object):
    __slots__ = ()


class W_Int(W_Root, UnboxedValue):
    __slots__ = 'intval'

    def add(self, other):
        return W_Int(self.intval + other.intval)


class W_Small(W_Root, UnboxedValue):
    __slots__ = ['small']


class W_Str(W_Root):
    __slots__ = ('text',)

    def __init__(self, text):
        self.text = text


class Strategy(object):
    def length(self, w_list):
        raise NotImplementedError

    def get(self, w_list, i):
        raise NotImplementedError


class IntStrategy(Strategy):
    erase, unerase = new_static_erasing_pair('ints')

    def length(self, w_list):
        return len(self.unerase(w_list.storage))

    def get(self, w_list, i):
        return W_Int(self.unerase(w_list.storage)[i])


class StrStrategy(Strategy):
    erase, unerase = new_static_erasing_pair('strs')

    def length(self, w_list):
        return len(self.unerase(w_list.storage))

    def get(self, w_list, i):
        return W_Str(self.unerase(w_list.storage)[i])


class EmptyStrategy(Strategy):
    erase, unerase = new_erasing_pair('empty')
    erase = staticmethod(erase)
    unerase = staticmethod(unerase)

    def length(self, w_list):
        return 0

    def get(self, w_list, i):
        raise IndexError


INTS, STRS, EMPTY = IntStrategy(), StrStrategy(), EmptyStrategy()
erase_dict, unerase_dict = new_erasing_pair('dict')


class W_List(object):
    def __init__(self, strategy, storage):
        self.strategy = strategy
        self.storage = storage

    def append_int(self, n):
        if self.strategy is EMPTY:
            self.strategy = INTS
            self.storage = INTS.erase([])
        INTS.unerase(self.storage).append(n)


PREBUILT = W_List(STRS, STRS.erase(['prebuilt', 'list']))


def show(w):
    if isinstance(w, W_Int):
        return str(w.intval)
    elif isinstance(w, W_Small):
        return 'small ' + str(w.get_untagged_value())
    assert isinstance(w, W_Str)
    return w.text


def entry_point(argv):
    n = len(argv)
    w = W_List(EMPTY, EMPTY.erase(None))
    print(w.strategy.length(w))
    w.append_int(n)
    w.append_int(n + 5)
    other = W_List(STRS, STRS.erase(['a', 'b', 'c']))
    for l in [w, other, PREBUILT]:
        for i in range(l.strategy.length(l)):
            print(show(l.strategy.get(l, i)))
    d = {'x': n}
    e = erase_dict(d)
    print(unerase_dict(e) is d, unerase_dict(e)['x'])
    try:
        INTS.unerase(other.storage)
    except AssertionError:
        print('another pair')
    for value in [n, -7, 1 << 61]:
        x = erase_int(value)
        print(is_integer(x), unerase_int(x), is_integer(e))
    for value in [(1 << 62) - 1, 1 << 62, -(1 << 62), -(1 << 62) - 1]:
        try:
            print(unerase_int(erase_int(value)))
        except OverflowError:
            print('OverflowError')
        try:
            print(W_Int(value).intval)
        except OverflowError:
            print('OverflowError')
    for x in [W_Int(n), W_Small(n + 1), W_Str('s'), W_Int(3).add(W_Int(4))]:
        print(show(x))
    maybe = e if n > 3 else None
    print(maybe is None)
    return 0


def target(driver, args):
    return entry_point
