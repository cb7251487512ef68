"""Dictionaries of weak values and of weak keys; a reference that is dead from the start."""
from rpython.rlib import rgc, rweakref
from rpython.rlib.rweakref import RWeakKeyDictionary, RWeakValueDictionary


class Value(object):
    def __init__(self, n):
        self.n = n


class Sub(Value):
    pass


class Key(object):
    pass


class Info(object):
    def __init__(self, text):
        self.text = text


KEPT = Value(100)
PREBUILT = RWeakValueDictionary(str, Value)
PREBUILT.set('kept', KEPT)
KEYS = RWeakKeyDictionary(Key, Info)


def text(value):
    if value is None:
        return 'None'
    return str(value.n)


def info(i):
    if i is None:
        return 'None'
    return i.text


class Holder(object):
    def __init__(self):
        self.ref = rweakref.dead_ref


def entry_point(argv):
    d = RWeakValueDictionary(int, Value)
    values = [Value(i) for i in range(50)]
    for v in values:
        d.set(v.n, v)
    print(text(d.get(3)), text(d.get(49)), text(d.get(50)))
    d.set(3, None)
    d.set(4, Sub(44))
    d.set(5, values[6])
    print(text(d.get(3)), text(d.get(5)))
    print(text(PREBUILT.get('kept')), text(PREBUILT.get('other')))
    new = Value(7)
    PREBUILT.set('other', new)
    print(text(PREBUILT.get('other')), PREBUILT.get('other') is new)
    keys = [Key() for i in range(30)]
    for i in range(30):
        KEYS.set(keys[i], Info('info %d' % i))
    print(info(KEYS.get(keys[0])), info(KEYS.get(keys[29])), info(KEYS.get(Key())), KEYS.length())
    KEYS.set(keys[0], None)
    KEYS.set(keys[1], Info('again'))
    print(info(KEYS.get(keys[0])), info(KEYS.get(keys[1])), KEYS.length())
    rgc.collect()
    print(info(KEYS.get(keys[2])), text(d.get(10)), len(values), len(keys), new.n)
    h = Holder()
    print(h.ref() is None, rweakref.has_weakref_support())
    h.ref = rweakref.ref(new)
    print(h.ref() is new)
    return 0


def target(driver, args):
    return entry_point
