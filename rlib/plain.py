"""Builtin functions and operators in RPython: what the translator does not turn into low-level operations itself.

Takes:   values of any type that Python takes, each call with the types of its place.
Leaves:  what Python leaves.
Idea:    a call of a builtin in a form that is not common, or an operator on values of composed types, becomes a call of a
         function here, of which every place has a copy of its own (translator/annotate/plain.c). Untranslated, Python's own
         are used, and nothing of this.
Example: sorted(words, key=len, reverse=True)  ->  sorted_list(words, key=len, reverse=True)
"""
import math

from rpython.rlib.objectmodel import compute_identity_hash, specialize
from rpython.rlib.rarithmetic import intmask, mulmod, ovfcheck
from rpython.rlib.unroll import unrolling_iterable

END = 9223372036854775807
TEXTS = (str, type(u''))


class Missing(object):
    """An argument that was not given."""

    def _freeze_(self):
        return True


MISSING = Missing()


# ____________________________________________________________ sorting

@specialize.call_location()
def order_of(keys, cmp, reverse):
    """The indexes of the keys in ascending order, or descending; what is equal stays in its order. Merges runs of ever
    greater width."""
    length = len(keys)
    order = [i for i in range(length)]
    merged = [0] * length
    width = 1
    while width < length:
        start = 0
        while start < length:
            middle = min(start + width, length)
            end = min(middle + width, length)
            left = start
            right = middle
            i = start
            while i < end:
                if left >= middle:
                    take_right = True
                elif right >= end:
                    take_right = False
                elif cmp is not None:
                    found = cmp(keys[order[right]], keys[order[left]])
                    take_right = found > 0 if reverse else found < 0
                elif reverse:
                    take_right = keys[order[left]] < keys[order[right]]
                else:
                    take_right = keys[order[right]] < keys[order[left]]
                if take_right:
                    merged[i] = order[right]
                    right += 1
                else:
                    merged[i] = order[left]
                    left += 1
                i += 1
            start = end
        swap = order
        order = merged
        merged = swap
        width *= 2
    return order


@specialize.call_location()
def list_sort(l, cmp=None, key=None, reverse=False):
    """l.sort()"""
    if key is not None:
        order = order_of([key(x) for x in l], cmp, reverse)
    else:
        order = order_of(l, cmp, reverse)
    copy = [x for x in l]
    for i in range(len(order)):
        l[i] = copy[order[i]]


@specialize.call_location()
def sorted_list(iterable, cmp=None, key=None, reverse=False):
    """sorted()"""
    result = [x for x in iterable]
    list_sort(result, cmp, key, reverse)
    return result


# ____________________________________________________________ choosing and summing

@specialize.call_location()
def min_of(iterable, key=None, default=MISSING):
    """min() of what can be iterated."""
    items = iter(iterable)
    try:
        result = next(items)
    except StopIteration:
        if default is MISSING:
            raise ValueError('min() arg is an empty sequence')
        return default
    if key is None:
        for x in items:
            if x < result:
                result = x
        return result
    best = key(result)
    for x in items:
        value = key(x)
        if value < best:
            result = x
            best = value
    return result


@specialize.call_location()
def max_of(iterable, key=None, default=MISSING):
    """max() of what can be iterated."""
    items = iter(iterable)
    try:
        result = next(items)
    except StopIteration:
        if default is MISSING:
            raise ValueError('max() arg is an empty sequence')
        return default
    if key is None:
        for x in items:
            if result < x:
                result = x
        return result
    best = key(result)
    for x in items:
        value = key(x)
        if best < value:
            result = x
            best = value
    return result


@specialize.call_location()
def min_args(*args, key=None):
    """min() of several arguments."""
    return min_of([x for x in args], key)


@specialize.call_location()
def max_args(*args, key=None):
    """max() of several arguments."""
    return max_of([x for x in args], key)


@specialize.call_location()
def cmp_of(x, y):
    """cmp()"""
    if x < y:
        return -1
    if y < x:
        return 1
    return 0


# ____________________________________________________________ functions over what can be iterated

@specialize.call_location()
def map_list1(function, a):
    """map(), which makes a list as in Python 2."""
    if function is None:
        return [x for x in a]
    return [function(x) for x in a]


@specialize.call_location()
def map_list2(function, a, b):
    return [function(x, y) for x, y in zip(a, b)]


@specialize.call_location()
def map_list3(function, a, b, c):
    return [function(x, y, z) for x, y, z in zip(a, b, c)]


@specialize.call_location()
def filter_now(function, iterable):
    """filter() in Python 2: a string of a string, else a list."""
    if isinstance(iterable, TEXTS):
        return filter_text(function, iterable)
    return filter_list(function, iterable)


@specialize.call_location()
def filter_list(function, iterable):
    """filter(), which makes a list as in Python 2."""
    if function is None:
        return [x for x in iterable if x]
    return [x for x in iterable if function(x)]


@specialize.call_location()
def filter_text(function, text):
    """filter() of a string in Python 2: a string."""
    return text[:0].join(filter_list(function, text))


@specialize.call_location()
def reduce_of(function, iterable, initial=MISSING):
    """reduce()"""
    items = iter(iterable)
    if initial is not MISSING:
        result = initial
    else:
        try:
            result = next(items)
        except StopIteration:
            raise TypeError('reduce() of empty iterable with no initial value')
    for x in items:
        result = function(result, x)
    return result


@specialize.call_location()
def zip_list1(a):
    """zip() in Python 2: at once."""
    return [(x,) for x in a]


@specialize.call_location()
def zip_list2(a, b):
    return [(x, y) for x, y in zip(a, b)]


@specialize.call_location()
def zip_list3(a, b, c):
    return [(x, y, z) for x, y, z in zip(a, b, c)]


@specialize.call_location()
def zip_list4(a, b, c, d):
    return [(x, y, z, t) for x, y, z, t in zip(a, b, c, d)]


@specialize.call_location()
def default_of(x, name, default):
    """getattr() of what never has the attribute."""
    return default


@specialize.call_location()
def is_not_none(x):
    """callable() of what may be a function or None."""
    return x is not None


@specialize.call_location()
def reversed_of(sequence):
    """reversed() of what is no list."""
    return reversed([x for x in sequence])


# ____________________________________________________________ dicts


@specialize.call_location()
def dict_fromkeys(iterable, value=None):
    """dict.fromkeys()"""
    result = {}
    for key in iterable:
        result[key] = value
    return result


# ____________________________________________________________ sequences

@specialize.call_location()
def unpack_star(iterable, least):
    """The items of what is taken apart into `least` variables and a rest."""
    result = [x for x in iterable]
    if len(result) < least:
        raise ValueError('not enough values to unpack (expected at least %d, got %d)' % (least, len(result)))
    return result


@specialize.call_location()
def first_index(start, length, step):
    """Where a slice with a step starts; None: at its end of the sequence."""
    if start is None:
        return length - 1 if step < 0 else 0
    if start < 0:
        start += length
        if start < 0:
            return -1 if step < 0 else 0
    if start >= length:
        return length - 1 if step < 0 else length
    return start


@specialize.call_location()
def last_index(stop, length, step):
    """Where a slice with a step stops."""
    if stop is None:
        return -1 if step < 0 else length
    if stop < 0:
        stop += length
        if stop < 0:
            return -1 if step < 0 else 0
    if stop >= length:
        return length - 1 if step < 0 else length
    return stop


@specialize.call_location()
def slice_indexes(length, start, stop, step):
    """The indexes of a slice with a step, in its order."""
    if step == 0:
        raise ValueError('slice step cannot be zero')
    i = first_index(start, length, step)
    end = last_index(stop, length, step)
    result = []
    while (step > 0 and i < end) or (step < 0 and i > end):
        result.append(i)
        i += step
    return result


@specialize.call_location()
def list_step(l, start, stop, step):
    """l[start:stop:step]"""
    return [l[i] for i in slice_indexes(len(l), start, stop, step)]


@specialize.call_location()
def text_step(s, start, stop, step):
    """s[start:stop:step]"""
    return s[:0].join([s[i] for i in slice_indexes(len(s), start, stop, step)])


@specialize.call_location()
def list_set_step(l, start, stop, step, values):
    """l[start:stop:step] = values"""
    new = [x for x in values]
    indexes = slice_indexes(len(l), start, stop, step)
    if len(indexes) != len(new):
        raise ValueError('attempt to assign sequence of one size to extended slice of another')
    for i in range(len(new)):
        l[indexes[i]] = new[i]


@specialize.call_location()
def list_delete_step(l, start, stop, step):
    """del l[start:stop:step]"""
    indexes = slice_indexes(len(l), start, stop, step)
    if step < 0:
        indexes.reverse()
    taken = 0
    kept = 0
    for i in range(len(l)):
        if taken < len(indexes) and indexes[taken] == i:
            taken += 1
        else:
            l[kept] = l[i]
            kept += 1
    del l[kept:]


@specialize.call_location()
def list_set_slice(l, start, stop, step, values):
    """l[start:stop] = values that are no list"""
    l[start:stop] = [x for x in values]


@specialize.call_location()
def list_index(l, x, start=0, stop=END):
    """l.index()"""
    length = len(l)
    if start < 0:
        start = max(start + length, 0)
    if stop < 0:
        stop += length
    i = start
    while i < stop and i < length:
        y = l[i]
        if y is x or y == x:
            return i
        i += 1
    raise ValueError('x is not in list')


@specialize.call_location()
def list_count(l, x):
    """l.count()"""
    count = 0
    for y in l:
        if y is x or y == x:
            count += 1
    return count


@specialize.call_location()
def list_remove(l, x):
    """l.remove()"""
    for i in range(len(l)):
        y = l[i]
        if y is x or y == x:
            del l[i]
            return
    raise ValueError('list.remove(x): x not in list')


@specialize.call_location()
def list_contains(l, x):
    """x in l"""
    for y in l:
        if y is x or y == x:
            return True
    return False


@specialize.call_location()
def tuple_index(t, x):
    """t.index()"""
    i = 0
    for y in t:
        if y == x:
            return i
        i += 1
    raise ValueError('tuple.index(x): x not in tuple')


@specialize.call_location()
def tuple_count(t, x):
    """t.count()"""
    count = 0
    for y in t:
        if y == x:
            count += 1
    return count


# ____________________________________________________________ equality and order

@specialize.call_location()
def dict_eq(a, b):
    """a == b"""
    if len(a) != len(b):
        return False
    for key in a:
        if key not in b:
            return False
        x = a[key]
        y = b[key]
        if not (x is y or x == y):
            return False
    return True


@specialize.call_location()
def dict_ne(a, b):
    """a != b"""
    return not dict_eq(a, b)


@specialize.call_location()
def list_eq(a, b):
    """a == b"""
    if len(a) != len(b):
        return False
    for i in range(len(a)):
        x = a[i]
        y = b[i]
        if not (x is y or x == y):
            return False
    return True


@specialize.call_location()
def list_ne(a, b):
    """a != b"""
    return not list_eq(a, b)


@specialize.call_location()
def list_lt(a, b):
    """a < b: the first items that differ decide, else the lengths."""
    i = 0
    while i < len(a) and i < len(b):
        x = a[i]
        y = b[i]
        if not (x is y or x == y):
            return x < y
        i += 1
    return len(a) < len(b)


@specialize.call_location()
def list_gt(a, b):
    return list_lt(b, a)


@specialize.call_location()
def list_le(a, b):
    return not list_lt(b, a)


@specialize.call_location()
def list_ge(a, b):
    return not list_lt(a, b)


@specialize.call_location()
def instance_eq(a, b):
    """a == b of instances that may be None, with an `__eq__`."""
    if a is None:
        if b is None:
            return True
        if hasattr(b, '__eq__'):
            return b.__eq__(None)
        return False
    return a.__eq__(b)


@specialize.call_location()
def instance_ne(a, b):
    """a != b of the same."""
    if a is None:
        if b is None:
            return False
        if hasattr(b, '__ne__'):
            return b.__ne__(None)
        if hasattr(b, '__eq__'):
            return not b.__eq__(None)
        return True
    if hasattr(a, '__ne__'):
        return a.__ne__(b)
    return not a.__eq__(b)


@specialize.call_location()
def instance_true(x):
    """Truth of an instance that may be None, where some of its family have a method for it."""
    if x is None:
        return False
    return bool(x)


# What `object` has, for classes of a family in which others define it.

def object_eq(self, other):
    return self is other


def object_ne(self, other):
    return not self == other


def object_hash(self):
    return compute_identity_hash(self)


def object_str(self):
    return repr(self)


def object_true(self):
    return True


@specialize.call_location()
def round_to_int(x):
    """round() in Python 3: halves go to the even neighbour."""
    if isinstance(x, int):
        return x
    whole = int(x)
    rest = x - whole
    if rest < 0:
        whole -= 1
        rest += 1.0
    if rest > 0.5 or (rest == 0.5 and whole & 1):
        whole += 1
    return whole


@specialize.call_location()
def round_digits(x, digits):
    """round() to digits after the point."""
    if isinstance(x, int):
        if digits >= 0:
            return x
        x = float(x)
    if digits >= 0:
        return float('%.*f' % (digits, x))
    unit = 10.0 ** -digits
    return round_to_int(x / unit) * unit


@specialize.call_location()
def pow_modulo(x, n, modulus):
    """pow() with a modulus"""
    if n < 0:
        raise ValueError('pow() of ints takes no negative exponent with a modulus')
    if modulus == 0:
        raise ValueError('pow() 3rd argument cannot be 0')
    result = 1 % modulus
    x %= modulus
    while n > 0:
        if n & 1:
            result = mulmod(result, x, modulus)
        x = mulmod(x, x, modulus)
        n >>= 1
    return result


def octal(x):
    """oct() in Python 2."""
    if x == 0:
        return '0'
    if x < 0:
        return '-0' + '%o' % -x
    return '0' + '%o' % x


_key_functions = {}


def key_functions(cls):
    """The equality and hash of keys that are instances of that class or of classes below it, or tuples, then `cls` is a number; made
    when importing."""
    if cls not in _key_functions:
        def key_eq(a, b):
            return a is b or a == b

        def key_hash(a):
            if a is None:
                return 0
            return hash(a)

        _key_functions[cls] = key_eq, key_hash
    return _key_functions[cls]


_attribute_functions = {}


def attribute_function(name, *holders):
    """The function that gives an attribute of any of these classes or frozen instances, of which some may have none; made when
    importing."""
    key = (name,) + tuple([id(holder) for holder in holders])
    if key not in _attribute_functions:
        values = unrolling_iterable([(holder, getattr(holder, name)) for holder in holders if hasattr(holder, name)])

        def attribute_of(holder):
            for one, value in values:
                if holder is one:
                    return value
            raise AttributeError(name)

        _attribute_functions[key] = attribute_of, holders
    return _attribute_functions[key][0]


_tuple_functions = {}


def _define(name, lines):
    """The function `name` of that source, which each place has a copy of."""
    namespace = {'intmask': intmask}
    exec('\n'.join(lines), namespace)
    return specialize.call_location()(namespace[name])


def tuple_function(operator, len_a, len_b):
    """The function that compares tuples of these lengths by `==`, `!=`, `<`, `<=`, `>`, or `>=`, made when importing."""
    key = operator, len_a, len_b
    if key not in _tuple_functions:
        lines = ['def tuple_compare(a, b):']
        if operator in ('==', '!='):
            equal = operator == '=='
            for i in range(len_a if len_a == len_b else 0):
                lines.append('    if not (a[%d] == b[%d]):' % (i, i))
                lines.append('        return %s' % (not equal))
            lines.append('    return %s' % ((len_a == len_b) == equal))
        else:
            for i in range(min(len_a, len_b)):
                lines.append('    if not (a[%d] == b[%d]):' % (i, i))
                lines.append('        return a[%d] %s b[%d]' % (i, operator, i))
            lines.append('    return %s' % eval('%d %s %d' % (len_a, operator, len_b)))
        _tuple_functions[key] = _define('tuple_compare', lines)
    return _tuple_functions[key]


# ____________________________________________________________ strings

@specialize.call_location()
def text_startswith(s, prefixes, start=0, end=END):
    """s.startswith() with a tuple of prefixes"""
    for prefix in prefixes:
        if s.startswith(prefix, start, end):
            return True
    return False


@specialize.call_location()
def text_endswith(s, suffixes, start=0, end=END):
    """s.endswith() with a tuple of suffixes"""
    for suffix in suffixes:
        if s.endswith(suffix, start, end):
            return True
    return False


@specialize.call_location()
def text_partition(s, separator):
    """s.partition()"""
    if len(separator) == 0:
        raise ValueError('empty separator')
    i = s.find(separator)
    if i < 0:
        return s, s[:0], s[:0]
    return s[:i], separator, s[i + len(separator):]


@specialize.call_location()
def text_rpartition(s, separator):
    """s.rpartition()"""
    if len(separator) == 0:
        raise ValueError('empty separator')
    i = s.rfind(separator)
    if i < 0:
        return s[:0], s[:0], s
    return s[:i], separator, s[i + len(separator):]


@specialize.call_location()
def text_expandtabs(s, tabsize=8):
    """s.expandtabs()"""
    pieces = []
    blank = s[:0] + ' ' if isinstance(s, str) else s[:0] + u' '
    column = 0
    for c in s:
        if c == '\t' if isinstance(s, str) else c == u'\t':
            if tabsize > 0:
                count = tabsize - column % tabsize
                pieces.append(blank * count)
                column += count
            continue
        pieces.append(c + s[:0])
        column += 1
        if (c == '\n' or c == '\r') if isinstance(s, str) else (c == u'\n' or c == u'\r'):
            column = 0
    return s[:0].join(pieces)


@specialize.call_location()
def text_istitle(s):
    """s.istitle()"""
    cased = False
    previous_cased = False
    for c in s:
        if c.isupper():
            if previous_cased:
                return False
            cased = previous_cased = True
        elif c.islower():
            if not previous_cased:
                return False
            cased = previous_cased = True
        else:
            previous_cased = False
    return cased


def str_translate(s, table, deletechars=''):
    """s.translate(): a table of 256 characters, or None; what is to be left out"""
    if table is not None and len(table) != 256:
        raise ValueError('translation table must be 256 characters long')
    pieces = []
    for c in s:
        if c in deletechars:
            continue
        if table is None:
            pieces.append(c)
        else:
            pieces.append(table[ord(c)])
    return ''.join(pieces)


# ____________________________________________________________ encodings, with what is done about errors

def encode_utf_8(u, encoding, errors):
    from rpython.rlib.runicode import unicode_encode_utf_8
    return unicode_encode_utf_8(u, len(u), errors)


def decode_utf_8(s, encoding, errors):
    from rpython.rlib.runicode import str_decode_utf_8
    return str_decode_utf_8(s, len(s), errors, True)[0]


def encode_latin_1(u, encoding, errors):
    from rpython.rlib.runicode import unicode_encode_latin_1
    return unicode_encode_latin_1(u, len(u), errors)


def decode_latin_1(s, encoding, errors):
    from rpython.rlib.runicode import str_decode_latin_1
    return str_decode_latin_1(s, len(s), errors, True)[0]


def encode_ascii(u, encoding, errors):
    from rpython.rlib.runicode import unicode_encode_ascii
    return unicode_encode_ascii(u, len(u), errors)


def decode_ascii(s, encoding, errors):
    from rpython.rlib.runicode import str_decode_ascii
    return str_decode_ascii(s, len(s), errors, True)[0]


# ____________________________________________________________ texts of values

@specialize.call_location()
def list_text(l):
    """repr() of a list"""
    if l is None:
        return 'None'
    return '[' + ', '.join([repr(x) for x in l]) + ']'


@specialize.call_location()
def dict_text(d):
    """repr() of a dict"""
    if d is None:
        return 'None'
    pieces = []
    for key, value in d.iteritems():
        pieces.append(repr(key) + ': ' + repr(value))
    return '{' + ', '.join(pieces) + '}'


_hash_functions = {}


def tuple_hash_function(length):
    """The function that hashes tuples of that length by the hashes of their items, made when importing."""
    if length not in _hash_functions:
        lines = ['def tuple_hash(t):', '    x = 0x345678']
        for i in range(length):
            lines.append('    x = intmask((x ^ hash(t[%d])) * 1000003)' % i)
        lines.append('    return x')
        _hash_functions[length] = _define('tuple_hash', lines)
    return _hash_functions[length]


_text_functions = {}


def tuple_text_function(length):
    """The function that makes the text of tuples of that length, made when importing."""
    if length not in _text_functions:
        pieces = ["repr(t[%d])" % i for i in range(length)]
        text = " + ', ' + ".join(pieces)
        end = "',)'" if length == 1 else "')'"
        _text_functions[length] = _define('tuple_text', ['def tuple_text(t):', "    return '(' + %s + %s" % (text, end)])
    return _text_functions[length]


# ____________________________________________________________ math

def lcm(a, b):
    """math.lcm"""
    if a == 0 or b == 0:
        return 0
    return abs(a // math.gcd(a, b) * b)


def comb(n, k):
    """math.comb; OverflowError when no int holds it."""
    if n < 0 or k < 0:
        raise ValueError('comb() needs non-negative integers')
    if k > n:
        return 0
    k = min(k, n - k)
    result = 1
    for i in range(k):
        common = math.gcd(result, i + 1)
        result = ovfcheck(result // common * ((n - i) // ((i + 1) // common)))
    return result


def factorial(n):
    """math.factorial; OverflowError when no int holds it."""
    if n < 0:
        raise ValueError('factorial() not defined for negative values')
    result = 1
    for i in range(2, n + 1):
        result = ovfcheck(result * i)
    return result


@specialize.call_location()
def product(items):
    """math.prod"""
    result = 1
    for item in items:
        result = result * item
    return result


@specialize.call_location()
def fsum(items):
    """math.fsum: the exact sum, rounded once (Shewchuk's partial sums, which do not overlap)."""
    partials = [0.0]
    del partials[0]
    for item in items:
        x = float(item)
        kept = 0
        for y in partials:
            if abs(x) < abs(y):
                x, y = y, x
            high = x + y
            low = y - (high - x)
            if low != 0.0:
                partials[kept] = low
                kept += 1
            x = high
        del partials[kept:]
        partials.append(x)
    return _rounded_sum(partials)


def _rounded_sum(partials):
    """Of partial sums in increasing order; halfway between two floats the next one decides."""
    at = len(partials)
    if at == 0:
        return 0.0
    at -= 1
    high = partials[at]
    low = 0.0
    while at > 0 and low == 0.0:
        at -= 1
        x = high
        y = partials[at]
        high = x + y
        low = y - (high - x)
    if at > 0 and ((low < 0.0 and partials[at - 1] < 0.0) or (low > 0.0 and partials[at - 1] > 0.0)):
        y = low * 2.0
        x = high + y
        if y == x - high:
            high = x
    return high


@specialize.call_location()
def distance(p, q):
    """math.dist"""
    if len(p) != len(q):
        raise ValueError('both points must have the same number of dimensions')
    total = 0.0
    for i in range(len(p)):
        total = math.hypot(total, float(p[i]) - float(q[i]))
    return total


@specialize.argtype(0, 1)
def isclose(a, b, rel_tol=1e-09, abs_tol=0.0):
    """math.isclose"""
    x = float(a)
    y = float(b)
    if x == y:
        return True
    if math.isinf(x) or math.isinf(y):
        return False
    difference = abs(x - y)
    return difference <= abs(rel_tol * y) or difference <= abs(rel_tol * x) or difference <= abs_tol


# ____________________________________________________________ print(*items)

@specialize.call_location()
def add_texts(texts, items):
    for item in items:
        texts.append(str(item))


def join_texts(separator, texts):
    return separator.join(texts)


# ____________________________________________________________ the end

@specialize.argtype(0)
def exit_program(code=None):
    """sys.exit"""
    raise SystemExit(code)
