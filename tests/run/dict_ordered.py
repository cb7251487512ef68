from collections import OrderedDict
from rpython.rlib.objectmodel import (
    compute_hash, contains_with_hash, delitem_if_value_is, delitem_with_hash, dict_to_switch, getitem_with_hash,
    iteritems_with_hash, iterkeys_with_hash, move_to_end, prepare_dict_update, r_dict, r_ordereddict, reversed_dict,
    setitem_with_hash)


def same_letter(a, b):
    return a[0] == b[0]


def hash_letter(a):
    return ord(a[0])


class Key(object):
    def __init__(self, number):
        self.number = number


def key_eq(a, b):
    return a.number % 10 == b.number % 10


def key_hash(a):
    return a.number % 10


PREBUILT = OrderedDict()
PREBUILT["z"] = 1
PREBUILT["a"] = 2
PREBUILT["m"] = 3
NESTED = {"list": OrderedDict([(1, [1, 2]), (0, [])]), "empty": OrderedDict()}
BY_LETTER = r_dict(same_letter, hash_letter)
BY_LETTER["apple"] = 1
BY_LETTER["pear"] = 2
BY_LETTER["avocado"] = 3
ORDERED = r_ordereddict(key_eq, key_hash, force_non_null=True, simple_hash_eq=True)
ORDERED[Key(21)] = "one"
ORDERED[Key(13)] = "three"
opcode_name = dict_to_switch({1: "load", 2: "store", 7: "jump"})


def show(d):
    print(" ".join(["%s=%d" % (key, d[key]) for key in d]))


def ordered():
    d = OrderedDict()
    d["one"] = 1
    d["two"] = 2
    d["three"] = 3
    show(d)
    d.move_to_end("one")
    show(d)
    d.move_to_end("three", last=False)
    show(d)
    d["two"] = 22
    show(d)
    key, value = d.popitem()
    print("%s %d" % (key, value))
    key, value = d.popitem(last=False)
    print("%s %d" % (key, value))
    show(d)
    try:
        d.move_to_end("missing")
    except KeyError:
        print("missing")
    e = OrderedDict([("x", 1), ("y", 2)])
    e.update(d)
    show(e)
    print(" ".join([k for k in reversed(e)]))
    show(PREBUILT)
    PREBUILT["b"] = 4
    del PREBUILT["z"]
    PREBUILT["z"] = 5
    show(PREBUILT)
    for name in ["list", "empty"]:
        for number, items in NESTED[name].items():
            print("%s %d %d" % (name, number, len(items)))
    f = OrderedDict((str(i), i) for i in range(3))
    show(f)


def own_equality():
    print(BY_LETTER["almond"])
    print("plum" in BY_LETTER)
    print("fig" in BY_LETTER)
    BY_LETTER["fig"] = 9
    for key in BY_LETTER:
        print(key)
    print(len(BY_LETTER))
    print(ORDERED[Key(1)])
    print(ORDERED.get(Key(3), "none"))
    print(ORDERED.get(Key(4), "none"))
    ORDERED[Key(33)] = "new three"
    for key, value in ORDERED.items():
        print("%d %s" % (key.number, value))
    copy = ORDERED.copy()
    del copy[Key(91)]
    print("%d %d" % (len(copy), len(ORDERED)))
    d = r_dict(key_eq, key_hash)
    d[Key(5)] = Key(50)
    d[Key(6)] = Key(60)
    print(d.pop(Key(15)).number)
    print(d.setdefault(Key(16), Key(0)).number)
    print(len(d))


def with_hash():
    d = {"a": 1, "b": 2}
    h = compute_hash("a")
    print(contains_with_hash(d, "a", h))
    print(getitem_with_hash(d, "a", h))
    setitem_with_hash(d, "c", compute_hash("c"), 3)
    setitem_with_hash(d, "a", h, 10)
    show(d)
    delitem_with_hash(d, "b", compute_hash("b"))
    show(d)
    try:
        delitem_with_hash(d, "b", compute_hash("b"))
    except KeyError:
        print("KeyError")
    try:
        getitem_with_hash(d, "b", compute_hash("b"))
    except KeyError:
        print("KeyError")
    for key, hash in iterkeys_with_hash(d):
        print("%s %d" % (key, hash == compute_hash(key)))
    for key, value, hash in iteritems_with_hash(d):
        print("%s %d %d" % (key, value, hash == compute_hash(key)))
    for key, hash in iterkeys_with_hash(BY_LETTER):
        print("%s %d" % (key, hash))
    print(contains_with_hash(BY_LETTER, "apricot", 97))


def functions():
    d = {"a": 1, "b": 2, "c": 3}
    move_to_end(d, "a")
    show(d)
    move_to_end(d, "c", last=False)
    show(d)
    print(" ".join([key for key in reversed_dict(d)]))
    prepare_dict_update(d, 100)
    for i in range(20):
        d[str(i)] = i
    print(len(d))
    one, two = Key(1), Key(2)
    keys = {"one": one}
    delitem_if_value_is(keys, "one", two)
    print(len(keys))
    delitem_if_value_is(keys, "one", one)
    delitem_if_value_is(keys, "gone", one)
    print(len(keys))
    for number in [1, 2, 7]:
        print(opcode_name(number))
    try:
        print(opcode_name(3))
    except KeyError:
        print("no such opcode")


def entry_point(argv):
    ordered()
    own_equality()
    with_hash()
    functions()
    squares = {n: n * n for n in range(4) if n != 2}
    print(" ".join(["%d:%d" % (k, v) for k, v in squares.items()]))
    return 0


def target(*args):
    return entry_point
