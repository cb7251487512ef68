"""Functions that depend on the item types of a container, made by factories: one for each combination.

Takes:   the functions for the items (equality, hash, text).
Leaves:  the function for the container. The translator calls the factories.
Example: equal = make_tuple_eq((ll_eq, ll_str_eq)); equal(t1, t2)
"""
from rpython.rlib.rarithmetic import intmask
from rpython.rlib.ll.rdict import ll_equal as ll_equal_dicts


def _define(source, namespace):
    """The function that the source text defines."""
    exec(source, namespace)
    return namespace['function']


def make_tuple_eq(item_eqs):
    """Equality of tuples, item by item."""
    namespace = {}
    lines = ['def function(a, b):\n']
    for i in range(len(item_eqs)):
        namespace['eq%d' % i] = item_eqs[i]
        lines.append('    if not eq%d(a.item%d, b.item%d):\n        return False\n' % (i, i, i))
    lines.append('    return True\n')
    return _define(''.join(lines), namespace)


def make_tuple_hash(item_hashes):
    """The hash of a tuple from those of its items."""
    namespace = {'intmask': intmask}
    lines = ['def function(t):\n    x = 0x345678\n']
    for i in range(len(item_hashes)):
        namespace['hash%d' % i] = item_hashes[i]
        lines.append('    x = intmask((x ^ hash%d(t.item%d)) * 1000003)\n' % (i, i))
    lines.append('    return x\n')
    return _define(''.join(lines), namespace)


def make_tuple_less(item_lesses, item_eqs):
    """The order of tuples: the first items that differ decide."""
    namespace = {}
    lines = ['def function(a, b):\n']
    for i in range(len(item_eqs)):
        namespace['less%d' % i] = item_lesses[i]
        namespace['eq%d' % i] = item_eqs[i]
        lines.append('    if not eq%d(a.item%d, b.item%d):\n        return less%d(a.item%d, b.item%d)\n'
                     % (i, i, i, i, i, i))
    lines.append('    return False\n')
    return _define(''.join(lines), namespace)


def make_list_eq(item_eq):
    """Equality of resizable lists."""
    def ll_list_eq(a, b):
        if a == b:
            return True
        if not a or not b:
            return False
        if a.length != b.length:
            return False
        i = 0
        while i < a.length:
            if not item_eq(a.items[i], b.items[i]):
                return False
            i += 1
        return True
    return ll_list_eq


def make_dict_eq(key_hash, key_eq, value_eq):
    """Equality of dicts."""
    def ll_dict_eq(a, b):
        if a == b:
            return True
        if not a or not b:
            return False
        return ll_equal_dicts(a, b, key_hash, key_eq, value_eq)
    return ll_dict_eq


def make_fixed_list_eq(item_eq):
    """Equality of fixed lists."""
    def ll_fixed_list_eq(a, b):
        if a == b:
            return True
        if not a or not b:
            return False
        if len(a) != len(b):
            return False
        i = 0
        while i < len(a):
            if not item_eq(a[i], b[i]):
                return False
            i += 1
        return True
    return ll_fixed_list_eq


def make_list_less(item_less, item_eq):
    """The order of the items of two arrays of the given lengths."""
    def ll_list_less(a, a_length, b, b_length):
        i = 0
        while i < a_length and i < b_length:
            if not item_eq(a[i], b[i]):
                return item_less(a[i], b[i])
            i += 1
        return a_length < b_length
    return ll_list_less


def make_tuple_text(item_texts):
    """str() of a tuple inside another container."""
    from rpython.rlib.ll.rstr import ll_concat, ll_of_char
    from rpython.rlib.ll.rtext import ll_join_texts
    from rpython.rtyper.lltypesystem.rstr import STR
    namespace = {'concat': ll_concat, 'join': ll_join_texts, 'char': ll_of_char, 'STR': STR}
    lines = ["def function(t):\n    s = char(STR, '(')\n"]
    for i in range(len(item_texts)):
        namespace['text%d' % i] = item_texts[i]
        if i > 0:
            lines.append("    s = join(s, text%d(t.item%d), ',', ' ')\n" % (i, i))
        else:
            lines.append("    s = concat(s, text0(t.item0))\n")
    if len(item_texts) == 1:
        lines.append("    s = concat(s, char(STR, ','))\n")
    lines.append("    return concat(s, char(STR, ')'))\n")
    return _define(''.join(lines), namespace)
