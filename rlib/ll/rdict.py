"""Dicts in order of insertion: an array of entries, and an open-addressing table of their numbers.

Takes:   pointers to { num_live, num_used, indexes, entries }; keys; the hash and equality of keys, known at translation time.
Leaves:  values; KeyError.
Idea:    indexes[i] is 0 (free), 1 (deleted) or the number of an entry plus 2; an entry that was deleted stays, marked
         invalid, until the next resize. A dict without indexes is empty, or was prebuilt and has its hashes computed at its
         first use: hashes of addresses are not known before the program runs.

    indexes  | 0 | 3 | 0 | 2 | 0 | 1 | 4 | 0 |        entries  | key hash value valid | key hash value valid | …
                   |       +-----------------> entry 0
                   +-------------------------> entry 1
"""
from rpython.rtyper.lltypesystem.lltype import Int32, Signed, Unsigned, cast_primitive, cast_ptr_to_int, malloc, nullptr, typeOf
from rpython.rtyper.lltypesystem.lloperation import llop
from rpython.rlib.ll.errors import DICT_EMPTY, DICT_SIZE

FREE = 0
DELETED = 1
FIRST = 2


# ____________________________________________________________ the table

def ll_new(DICT):
    return malloc(DICT)


def ll_first_index(d, hash):
    return hash & (len(d.indexes) - 1)


def ll_lookup(d, key, hash, key_hash, key_eq):
    """The number of the key's entry, or -1."""
    if not d.indexes:
        if d.num_live == 0:
            return -1
        ll_first_use(d, key_hash)
    entries = d.entries
    indexes = d.indexes
    mask = len(indexes) - 1
    i = hash & mask
    perturb = cast_primitive(Unsigned, hash)
    while True:
        number = cast_primitive(Signed, indexes[i])
        if number == FREE:
            return -1
        if number >= FIRST:
            number -= FIRST
            if entries[number].hash == hash and key_eq(entries[number].key, key):
                return number
        perturb = llop.uint_rshift(Unsigned, perturb, 5)
        i = (i * 5 + cast_primitive(Signed, perturb) + 1) & mask


ll_lookup._dont_inline_ = True


def ll_slot_of(indexes, hash, number):
    """The position in indexes of an entry known to be there, or of the first free place for number FREE."""
    mask = len(indexes) - 1
    i = hash & mask
    perturb = cast_primitive(Unsigned, hash)
    while cast_primitive(Signed, indexes[i]) != number:
        perturb = llop.uint_rshift(Unsigned, perturb, 5)
        i = (i * 5 + cast_primitive(Signed, perturb) + 1) & mask
    return i


def ll_first_use(d, key_hash):
    """Computes the hashes of a prebuilt dict and makes its table."""
    entries = d.entries
    i = 0
    while i < d.num_used:
        entries[i].hash = key_hash(entries[i].key)
        i += 1
    ll_rebuild(d, d.num_live)


ll_first_use._dont_inline_ = True


def ll_rebuild(d, wanted):
    """A new table with room for `wanted` entries, the invalid ones dropped."""
    size = 8
    while size * 5 < wanted * 8:
        size *= 2
    room = llop.int_rshift(Signed, size * 5, 3)
    old = d.entries
    entries = malloc(typeOf(old).TO, room)
    indexes = malloc(typeOf(d.indexes).TO, size)
    count = 0
    i = 0
    while i < d.num_used:
        if old[i].valid:
            entries[count].key = old[i].key
            entries[count].value = old[i].value
            entries[count].hash = old[i].hash
            entries[count].valid = True
            slot = ll_slot_of(indexes, old[i].hash, FREE)
            indexes[slot] = cast_primitive(Int32, count + FIRST)
            count += 1
        i += 1
    d.num_used = count
    d.entries = entries
    d.indexes = indexes


ll_rebuild._dont_inline_ = True


def ll_add(d, key, value, hash):
    """A new entry for a key that is not there."""
    if not d.indexes or d.num_used == len(d.entries):
        ll_rebuild(d, d.num_live * 2 + 1)
    number = d.num_used
    entries = d.entries
    entries[number].key = key
    entries[number].value = value
    entries[number].hash = hash
    entries[number].valid = True
    d.num_used = number + 1
    d.num_live += 1
    slot = ll_slot_of(d.indexes, hash, FREE)
    d.indexes[slot] = cast_primitive(Int32, number + FIRST)


ll_add._dont_inline_ = True


def ll_drop(d, number, zero_key, zero_value):
    """Deletes an entry."""
    entries = d.entries
    slot = ll_slot_of(d.indexes, entries[number].hash, number + FIRST)
    d.indexes[slot] = cast_primitive(Int32, DELETED)
    entries[number].valid = False
    entries[number].key = zero_key
    entries[number].value = zero_value
    d.num_live -= 1
    if d.num_live == 0:
        ll_clear(d)


def ll_clear(d):
    d.num_live = 0
    d.num_used = 0
    d.indexes = nullptr(typeOf(d.indexes).TO)
    d.entries = nullptr(typeOf(d.entries).TO)


# ____________________________________________________________ operations of programs

def ll_len(d):
    return d.num_live


def ll_getitem(d, key, key_hash, key_eq):
    number = ll_lookup(d, key, key_hash(key), key_hash, key_eq)
    if number < 0:
        raise KeyError
    return d.entries[number].value


def ll_setitem(d, key, value, key_hash, key_eq):
    hash = key_hash(key)
    number = ll_lookup(d, key, hash, key_hash, key_eq)
    if number >= 0:
        d.entries[number].value = value
    else:
        ll_add(d, key, value, hash)


def ll_delitem(d, key, zero_key, zero_value, key_hash, key_eq):
    number = ll_lookup(d, key, key_hash(key), key_hash, key_eq)
    if number < 0:
        raise KeyError
    ll_drop(d, number, zero_key, zero_value)


def ll_contains(d, key, key_hash, key_eq):
    return ll_lookup(d, key, key_hash(key), key_hash, key_eq) >= 0


def ll_contains_with_hash(d, key, hash, key_hash, key_eq):
    return ll_lookup(d, key, hash, key_hash, key_eq) >= 0


def ll_getitem_with_hash(d, key, hash, key_hash, key_eq):
    number = ll_lookup(d, key, hash, key_hash, key_eq)
    if number < 0:
        raise KeyError
    return d.entries[number].value


def ll_setitem_with_hash(d, key, hash, value, key_hash, key_eq):
    number = ll_lookup(d, key, hash, key_hash, key_eq)
    if number >= 0:
        d.entries[number].value = value
    else:
        ll_add(d, key, value, hash)


def ll_delitem_with_hash(d, key, hash, zero_key, zero_value, key_hash, key_eq):
    number = ll_lookup(d, key, hash, key_hash, key_eq)
    if number < 0:
        raise KeyError
    ll_drop(d, number, zero_key, zero_value)


def ll_hash(d, key, key_hash, key_eq):
    return key_hash(key)


def ll_get(d, key, default, key_hash, key_eq):
    number = ll_lookup(d, key, key_hash(key), key_hash, key_eq)
    if number < 0:
        return default
    return d.entries[number].value


def ll_setdefault(d, key, default, key_hash, key_eq):
    hash = key_hash(key)
    number = ll_lookup(d, key, hash, key_hash, key_eq)
    if number >= 0:
        return d.entries[number].value
    ll_add(d, key, default, hash)
    return default


def ll_pop(d, key, zero_key, zero_value, key_hash, key_eq):
    number = ll_lookup(d, key, key_hash(key), key_hash, key_eq)
    if number < 0:
        raise KeyError
    value = d.entries[number].value
    ll_drop(d, number, zero_key, zero_value)
    return value


def ll_pop_default(d, key, default, zero_key, zero_value, key_hash, key_eq):
    number = ll_lookup(d, key, key_hash(key), key_hash, key_eq)
    if number < 0:
        return default
    value = d.entries[number].value
    ll_drop(d, number, zero_key, zero_value)
    return value


def ll_popitem(TUPLE, d, zero_key, zero_value, key_hash):
    """The entry added last, as a tuple."""
    if d.num_live == 0:
        raise DICT_EMPTY
    if not d.indexes:
        ll_first_use(d, key_hash)
    number = d.num_used - 1
    while not d.entries[number].valid:
        number -= 1
    item = malloc(TUPLE)
    item.item0 = d.entries[number].key
    item.item1 = d.entries[number].value
    ll_drop(d, number, zero_key, zero_value)
    if d.num_used > number:
        d.num_used = number
    return item


def ll_copy(DICT, d, key_hash):
    result = malloc(DICT)
    if d.num_live > 0:
        if not d.indexes:
            ll_first_use(d, key_hash)
        result.num_live = d.num_live
        result.num_used = d.num_used
        result.entries = d.entries
        result.indexes = d.indexes
        ll_rebuild(result, d.num_live)
    return result


def ll_update(d, other, key_hash, key_eq):
    i = 0
    while i < other.num_used:
        if other.entries[i].valid:
            ll_setitem(d, other.entries[i].key, other.entries[i].value, key_hash, key_eq)
        i += 1


def ll_equal(a, b, key_hash, key_eq, value_eq):
    """Do both have the same keys with equal values?"""
    if a.num_live != b.num_live:
        return False
    i = 0
    while i < a.num_used:
        if a.entries[i].valid:
            key = a.entries[i].key
            number = ll_lookup(b, key, key_hash(key), key_hash, key_eq)
            if number < 0 or not value_eq(a.entries[i].value, b.entries[number].value):
                return False
        i += 1
    return True


def ll_keys(ARRAY, d):
    items = malloc(ARRAY, d.num_live)
    count = 0
    i = 0
    while i < d.num_used:
        if d.entries[i].valid:
            items[count] = d.entries[i].key
            count += 1
        i += 1
    return items


def ll_values(ARRAY, d):
    items = malloc(ARRAY, d.num_live)
    count = 0
    i = 0
    while i < d.num_used:
        if d.entries[i].valid:
            items[count] = d.entries[i].value
            count += 1
        i += 1
    return items


def ll_items(ARRAY, TUPLE, d):
    items = malloc(ARRAY, d.num_live)
    count = 0
    i = 0
    while i < d.num_used:
        if d.entries[i].valid:
            item = malloc(TUPLE)
            item.item0 = d.entries[i].key
            item.item1 = d.entries[i].value
            items[count] = item
            count += 1
        i += 1
    return items


# ____________________________________________________________ iterators { dict, index, size }

def ll_iter(ITER, d):
    it = malloc(ITER)
    it.dict = d
    it.index = 0
    it.size = d.num_live
    return it


def ll_next_number(it):
    """The number of the next valid entry. RuntimeError if keys came or went meanwhile."""
    d = it.dict
    if d.num_live != it.size:
        raise DICT_SIZE
    index = it.index
    while index < d.num_used:
        if d.entries[index].valid:
            it.index = index + 1
            return index
        index += 1
    raise StopIteration


def ll_next_key(it):
    number = ll_next_number(it)
    return it.dict.entries[number].key


def ll_next_value(it):
    number = ll_next_number(it)
    return it.dict.entries[number].value


def ll_next_item(TUPLE, it):
    number = ll_next_number(it)
    item = malloc(TUPLE)
    item.item0 = it.dict.entries[number].key
    item.item1 = it.dict.entries[number].value
    return item


# ____________________________________________________________ keys by identity

def ll_ptr_eq(a, b):
    return a == b


def ll_ptr_hash(p):
    """Objects do not move; the low bits of an address say little."""
    address = cast_ptr_to_int(p)
    return address ^ llop.int_rshift(Signed, address, 4)
