"""Sets: dicts (rdict.py) whose values are nothing.

Takes:   pointers as those of dicts; items; their hash and equality.
Leaves:  the set changed; KeyError.
"""
from rpython.rtyper.lltypesystem.lltype import malloc
from rpython.rtyper.lltypesystem.rstr import STR
from rpython.rlib.ll.rdict import ll_add as ll_add_entry, ll_drop, ll_first_use, ll_lookup
from rpython.rlib.ll.rstr import ll_concat
from rpython.rlib.ll.rtext import ll_join_texts, ll_none_text
from rpython.rlib.unroll import unrolling_iterable


def ll_add(s, item, key_hash, key_eq):
    hash = key_hash(item)
    if ll_lookup(s, item, hash, key_hash, key_eq) < 0:
        ll_add_entry(s, item, False, hash)


def ll_discard(s, item, zero_item, key_hash, key_eq):
    number = ll_lookup(s, item, key_hash(item), key_hash, key_eq)
    if number >= 0:
        ll_drop(s, number, zero_item, False)


def ll_remove(s, item, zero_item, key_hash, key_eq):
    number = ll_lookup(s, item, key_hash(item), key_hash, key_eq)
    if number < 0:
        raise KeyError
    ll_drop(s, number, zero_item, False)


def ll_pop(s, zero_item, key_hash):
    """The item added last."""
    if s.num_live == 0:
        raise KeyError
    if not s.indexes:
        ll_first_use(s, key_hash)
    number = s.num_used - 1
    while not s.entries[number].valid:
        number -= 1
    item = s.entries[number].key
    ll_drop(s, number, zero_item, False)
    if s.num_used > number:
        s.num_used = number
    return item


# ____________________________________________________________ made for kinds of items

def make_set_eq(key_hash, key_eq):
    """Do both have the same items?"""
    def ll_set_eq(a, b):
        if a == b:
            return True
        if not a or not b or a.num_live != b.num_live:
            return False
        i = 0
        while i < a.num_used:
            if a.entries[i].valid:
                key = a.entries[i].key
                if ll_lookup(b, key, key_hash(key), key_hash, key_eq) < 0:
                    return False
            i += 1
        return True
    return ll_set_eq


def make_set_hash(key_hash):
    """Independent of the order of the items."""
    def ll_set_hash(s):
        result = s.num_live * 1927868237
        i = 0
        while i < s.num_used:
            if s.entries[i].valid:
                hash = key_hash(s.entries[i].key)
                result ^= (hash ^ (hash << 16) ^ 89869747) * 3644798167
            i += 1
        return result
    return ll_set_hash


def make_literal(text):
    """A function that makes the string."""
    characters = unrolling_iterable(list(enumerate(text)))
    length = len(text)

    def ll_literal():
        s = malloc(STR, length)
        for i, c in characters:
            s.chars[i] = c
        return s
    return ll_literal


def make_set_text(item_text, opening, closing, empty):
    """str() of a set, between two texts; of an empty one."""
    first_text = make_literal(opening)
    last_text = make_literal(closing)
    empty_text = make_literal(empty)

    def ll_set_text(s):
        if not s:
            return ll_none_text()
        if s.num_live == 0:
            return empty_text()
        result = first_text()
        first = True
        i = 0
        while i < s.num_used:
            if s.entries[i].valid:
                if first:
                    result = ll_concat(result, item_text(s.entries[i].key))
                else:
                    result = ll_join_texts(result, item_text(s.entries[i].key), ',', ' ')
                first = False
            i += 1
        return ll_concat(result, last_text())
    return ll_set_text
