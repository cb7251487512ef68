"""Sets in translated programs: what is more than adding, dropping and finding an item.

Called by the translator in place of methods and operators of sets (translator/annotate/stand_ins.def); each call has a copy of
its own. `_freeze` makes the set a frozenset without a copy: it is not used further. Items keep the order in which they came.
"""
from rpython.rlib.objectmodel import specialize


@specialize.call_location()
def set_of(iterable):
    result = set()
    for item in iterable:
        result.add(item)
    return result


@specialize.call_location()
def frozenset_of(iterable):
    result = set()
    for item in iterable:
        result.add(item)
    return result._freeze()


@specialize.call_location()
def hash_of(s):
    """hash() of a frozenset whose items have a hash of their own."""
    result = len(s) * 1927868237
    for item in s:
        h = hash(item)
        result ^= (h ^ (h << 16) ^ 89869747) * 3644798167
    return result


# ____________________________________________________________ of any iterable

@specialize.call_location()
def union(a, b):
    result = set_of(a)
    for item in b:
        result.add(item)
    return result


@specialize.call_location()
def union_2(a, b, c):
    result = set_of(a)
    for item in b:
        result.add(item)
    for item in c:
        result.add(item)
    return result


@specialize.call_location()
def intersection(a, b):
    return intersect(a, set_of(b))


@specialize.call_location()
def intersection_2(a, b, c):
    return intersect(intersect(a, set_of(b)), set_of(c))


@specialize.call_location()
def difference(a, b):
    return subtract(a, set_of(b))


@specialize.call_location()
def difference_2(a, b, c):
    return subtract(subtract(a, set_of(b)), set_of(c))


@specialize.call_location()
def symmetric_difference(a, b):
    return either(a, set_of(b))


@specialize.call_location()
def update(a, b):
    for item in b:
        a.add(item)


@specialize.call_location()
def union_3(a, b, c, d):
    result = union_2(a, b, c)
    for item in d:
        result.add(item)
    return result


@specialize.call_location()
def intersection_3(a, b, c, d):
    return intersect(intersection_2(a, b, c), set_of(d))


@specialize.call_location()
def difference_3(a, b, c, d):
    return subtract(difference_2(a, b, c), set_of(d))


@specialize.call_location()
def update_3(a, b, c, d):
    update_2(a, b, c)
    for item in d:
        a.add(item)


@specialize.call_location()
def frozen_union_3(a, b, c, d):
    return union_3(a, b, c, d)._freeze()


@specialize.call_location()
def frozen_intersection_3(a, b, c, d):
    return intersection_3(a, b, c, d)._freeze()


@specialize.call_location()
def frozen_difference_3(a, b, c, d):
    return difference_3(a, b, c, d)._freeze()


@specialize.call_location()
def update_2(a, b, c):
    for item in b:
        a.add(item)
    for item in c:
        a.add(item)


@specialize.call_location()
def intersection_update(a, b):
    keep_common(a, set_of(b))


@specialize.call_location()
def difference_update(a, b):
    drop_common(a, set_of(b))


@specialize.call_location()
def symmetric_difference_update(a, b):
    exchange_common(a, set_of(b))


@specialize.call_location()
def issubset(a, b):
    return all_in(a, set_of(b))


@specialize.call_location()
def issuperset(a, b):
    return all_in(b, a)


@specialize.call_location()
def isdisjoint(a, b):
    for item in b:
        if item in a:
            return False
    return True


# ____________________________________________________________ frozen results

@specialize.call_location()
def frozen_union(a, b):
    return union(a, b)._freeze()


@specialize.call_location()
def frozen_union_2(a, b, c):
    return union_2(a, b, c)._freeze()


@specialize.call_location()
def frozen_intersection(a, b):
    return intersect(a, set_of(b))._freeze()


@specialize.call_location()
def frozen_intersection_2(a, b, c):
    return intersection_2(a, b, c)._freeze()


@specialize.call_location()
def frozen_difference(a, b):
    return subtract(a, set_of(b))._freeze()


@specialize.call_location()
def frozen_difference_2(a, b, c):
    return difference_2(a, b, c)._freeze()


@specialize.call_location()
def frozen_symmetric_difference(a, b):
    return either(a, set_of(b))._freeze()


# ____________________________________________________________ of two sets

@specialize.call_location()
def intersect(a, b):
    result = set()
    for item in a:
        if item in b:
            result.add(item)
    return result


@specialize.call_location()
def subtract(a, b):
    result = set()
    for item in a:
        if item not in b:
            result.add(item)
    return result


@specialize.call_location()
def either(a, b):
    result = set()
    for item in a:
        if item not in b:
            result.add(item)
    for item in b:
        if item not in a:
            result.add(item)
    return result


@specialize.call_location()
def frozen_intersect(a, b):
    return intersect(a, b)._freeze()


@specialize.call_location()
def frozen_subtract(a, b):
    return subtract(a, b)._freeze()


@specialize.call_location()
def frozen_either(a, b):
    return either(a, b)._freeze()


@specialize.call_location()
def keep_common(a, b):
    """a &= b"""
    for item in list(a):
        if item not in b:
            a.discard(item)
    return a


@specialize.call_location()
def drop_common(a, b):
    """a -= b"""
    for item in list(a):
        if item in b:
            a.discard(item)
    return a


@specialize.call_location()
def exchange_common(a, b):
    """a ^= b"""
    common = [item for item in a if item in b]
    new = [item for item in b if item not in a]
    for item in common:
        a.discard(item)
    for item in new:
        a.add(item)
    return a


@specialize.call_location()
def add_all(a, b):
    """a |= b"""
    if a is not b:
        for item in b:
            a.add(item)
    return a


@specialize.call_location()
def all_in(a, b):
    for item in a:
        if item not in b:
            return False
    return True


@specialize.call_location()
def equal(a, b):
    return len(a) == len(b) and all_in(a, b)


@specialize.call_location()
def unequal(a, b):
    return len(a) != len(b) or not all_in(a, b)


@specialize.call_location()
def less(a, b):
    return len(a) < len(b) and all_in(a, b)


@specialize.call_location()
def less_or_equal(a, b):
    return len(a) <= len(b) and all_in(a, b)


@specialize.call_location()
def greater(a, b):
    return len(a) > len(b) and all_in(b, a)


@specialize.call_location()
def greater_or_equal(a, b):
    return len(a) >= len(b) and all_in(b, a)
