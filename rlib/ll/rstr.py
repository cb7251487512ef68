"""Strings: { hash, chars } where hash is 0 until it is wanted. The functions work for str and unicode alike, but those
that use the memory operations of bytes (named ll_str_*, with ll_uni_* beside them).

Takes:   pointers to low-level strings (never null, but where said), positions as the program has them.
Leaves:  strings, positions, truth values; IndexError, ValueError.
"""
from rpython.rlib.rarithmetic import intmask
from rpython.rtyper.lltypesystem.lltype import Char, Signed, Void, malloc, typeOf
from rpython.rtyper.lltypesystem.lloperation import llop
from rpython.rlib.ll.errors import EMPTY_SEPARATOR, SLICE_STEP, STRING_INDEX, SUBSTRING

HASH_OF_ZERO = 29872897
MAX_ITEMS = 1 << 60


# ____________________________________________________________ hashing, comparing

def ll_hash(s):
    """The hash, kept in the string. Null has hash 0."""
    if not s:
        return 0
    x = s.hash
    if x == 0:
        x = ll_compute_hash(s)
    return x


def ll_compute_hash(s):
    length = len(s.chars)
    x = -1
    if length > 0:
        x = ord(s.chars[0]) << 7
    i = 0
    while i < length:
        x = intmask(1000003 * x) ^ ord(s.chars[i])
        i += 1
    x ^= length
    if x == 0:
        x = HASH_OF_ZERO
    s.hash = x
    return x


def ll_str_eq(a, b):
    """Equality; either may be null."""
    if a == b:
        return True
    if not a or not b:
        return False
    length = len(a.chars)
    if length != len(b.chars):
        return False
    return llop.array_compare(Signed, a, b, 0, 0, length) == 0


def ll_uni_eq(a, b):
    """Equality; either may be null."""
    if a == b:
        return True
    if not a or not b:
        return False
    length = len(a.chars)
    if length != len(b.chars):
        return False
    return ll_matches_at(a, b, 0)


def ll_eq_char(s, c):
    """Is the string, which may be null, that one character?"""
    return bool(s) and len(s.chars) == 1 and s.chars[0] == c


def ll_str_cmp(a, b):
    """<0, 0, >0."""
    a_length = len(a.chars)
    b_length = len(b.chars)
    common = a_length
    if b_length < common:
        common = b_length
    result = llop.array_compare(Signed, a, b, 0, 0, common)
    if result == 0:
        result = a_length - b_length
    return result


def ll_uni_cmp(a, b):
    """<0, 0, >0."""
    a_length = len(a.chars)
    b_length = len(b.chars)
    i = 0
    while i < a_length and i < b_length:
        difference = ord(a.chars[i]) - ord(b.chars[i])
        if difference != 0:
            return difference
        i += 1
    return a_length - b_length


def ll_str_less(a, b):
    """Most strings that are sorted differ in the first character."""
    if len(a.chars) > 0 and len(b.chars) > 0:
        x = ord(a.chars[0])
        y = ord(b.chars[0])
        if x != y:
            return x < y
    return ll_str_cmp(a, b) < 0


def ll_uni_less(a, b):
    return ll_uni_cmp(a, b) < 0


# ____________________________________________________________ items and slices

def ll_getitem(s, index):
    length = len(s.chars)
    if index < 0:
        index += length
    if index < 0 or index >= length:
        raise STRING_INDEX
    return s.chars[index]


def ll_getitem_nonneg(s, index):
    if index >= len(s.chars):
        raise STRING_INDEX
    return s.chars[index]


def ll_getitem_unchecked(s, index):
    if index < 0:
        index += len(s.chars)
    return s.chars[index]


def ll_clip(index, length):
    """A bound of a slice as a position between 0 and length."""
    if index < 0:
        index += length
        if index < 0:
            index = 0
    elif index > length:
        index = length
    return index


def ll_slice(s, start, stop):
    """s[start:stop] for bounds that are right."""
    count = stop - start
    if count == len(s.chars):
        return s
    result = malloc(typeOf(s).TO, count)
    llop.array_copy(Void, s, result, start, 0, count)
    return result


def ll_getslice(s, start, stop):
    """s[start:stop] with Python's meaning of bounds."""
    length = len(s.chars)
    start = ll_clip(start, length)
    stop = ll_clip(stop, length)
    if stop < start:
        stop = start
    return ll_slice(s, start, stop)


def ll_clip_down(index, length):
    """A bound of a slice that runs backwards: between -1 and length - 1."""
    if index < 0:
        index += length
        if index < 0:
            index = -1
    elif index >= length:
        index = length - 1
    return index


def ll_slice_length(start, stop, step):
    """How many items the clipped slice has."""
    if step > 0:
        if start >= stop:
            return 0
        return llop.int_floordiv(Signed, stop - start - 1, step) + 1
    if start <= stop:
        return 0
    return llop.int_floordiv(Signed, start - stop - 1, -step) + 1


def ll_getslice_step(s, start, has_start, stop, has_stop, step):
    """s[start:stop:step]."""
    if step == 0:
        raise SLICE_STEP
    length = len(s.chars)
    if step > 0:
        start = ll_clip(start, length) if has_start else 0
        stop = ll_clip(stop, length) if has_stop else length
    else:
        start = ll_clip_down(start, length) if has_start else length - 1
        stop = ll_clip_down(stop, length) if has_stop else -1
    count = ll_slice_length(start, stop, step)
    result = malloc(typeOf(s).TO, count)
    i = 0
    while i < count:
        result.chars[i] = s.chars[start]
        start += step
        i += 1
    return result


# ____________________________________________________________ making

def ll_concat(a, b):
    a_length = len(a.chars)
    b_length = len(b.chars)
    if b_length == 0:
        return a
    if a_length == 0:
        return b
    result = malloc(typeOf(a).TO, a_length + b_length)
    llop.array_copy(Void, a, result, 0, 0, a_length)
    llop.array_copy(Void, b, result, 0, a_length, b_length)
    return result


def ll_concat3(a, b, c):
    a_length = len(a.chars)
    b_length = len(b.chars)
    c_length = len(c.chars)
    result = malloc(typeOf(a).TO, a_length + b_length + c_length)
    llop.array_copy(Void, a, result, 0, 0, a_length)
    llop.array_copy(Void, b, result, 0, a_length, b_length)
    llop.array_copy(Void, c, result, 0, a_length + b_length, c_length)
    return result


def ll_of_char(STR, c):
    """The string of one character (str has a table instead)."""
    s = malloc(STR, 1)
    s.chars[0] = c
    return s


def ll_repeat_char(STR, c, times):
    """c * times."""
    if times < 0:
        times = 0
    s = malloc(STR, times)
    i = 0
    while i < times:
        s.chars[i] = c
        i += 1
    return s


def ll_repetitions(length, times):
    """How often something of that length stands in its repetition, which the address space must hold."""
    if times <= 0 or length == 0:
        return 0
    if times > MAX_ITEMS // length:
        raise MemoryError
    return times


def ll_mul(s, times):
    """s * times."""
    length = len(s.chars)
    times = ll_repetitions(length, times)
    result = malloc(typeOf(s).TO, length * times)
    i = 0
    while i < times:
        llop.array_copy(Void, s, result, 0, i * length, length)
        i += 1
    return result


def ll_join(separator, items, count):
    """separator.join(items[:count])."""
    STR = typeOf(separator).TO
    if count == 0:
        return malloc(STR, 0)
    if count == 1:
        return items[0]
    width = len(separator.chars)
    total = width * (count - 1)
    i = 0
    while i < count:
        total += len(items[i].chars)
        i += 1
    result = malloc(STR, total)
    position = 0
    i = 0
    while i < count:
        if i > 0 and width > 0:
            llop.array_copy(Void, separator, result, 0, position, width)
            position += width
        item = items[i]
        length = len(item.chars)
        llop.array_copy(Void, item, result, 0, position, length)
        position += length
        i += 1
    return result


def ll_join_chars(separator, items, count):
    """separator.join of an array of characters."""
    STR = typeOf(separator).TO
    if count == 0:
        return malloc(STR, 0)
    width = len(separator.chars)
    result = malloc(STR, count + width * (count - 1))
    position = 0
    i = 0
    while i < count:
        if i > 0 and width > 0:
            llop.array_copy(Void, separator, result, 0, position, width)
            position += width
        result.chars[position] = items[i]
        position += 1
        i += 1
    return result


def ll_chars(ARRAY, s):
    """list(s): an array of the characters."""
    length = len(s.chars)
    items = malloc(ARRAY, length)
    i = 0
    while i < length:
        items[i] = s.chars[i]
        i += 1
    return items


def ll_char_strings(ARRAY, s, table):
    """list(s): an array of strings of one character each, from the table of all of them."""
    length = len(s.chars)
    items = malloc(ARRAY, length)
    i = 0
    while i < length:
        items[i] = table[ord(s.chars[i])]
        i += 1
    return items


# ____________________________________________________________ searching

def ll_str_find_char(s, c, start, end):
    length = len(s.chars)
    start = ll_clip_start(start, length)
    end = ll_clip(end, length)
    if start >= end:
        return -1
    return llop.array_find_char(Signed, s, c, start, end)


def ll_uni_find_char(s, c, start, end):
    length = len(s.chars)
    start = ll_clip_start(start, length)
    end = ll_clip(end, length)
    i = start
    while i < end:
        if s.chars[i] == c:
            return i
        i += 1
    return -1


def ll_rfind_char(s, c, start, end):
    length = len(s.chars)
    start = ll_clip_start(start, length)
    i = ll_clip(end, length)
    while i > start:
        i -= 1
        if s.chars[i] == c:
            return i
    return -1


def ll_count_char(s, c, start, end):
    length = len(s.chars)
    i = ll_clip_start(start, length)
    end = ll_clip(end, length)
    count = 0
    while i < end:
        if s.chars[i] == c:
            count += 1
        i += 1
    return count


def ll_clip_start(index, length):
    """Like ll_clip, but a start beyond the end stays there: nothing is found, not even ''."""
    if index < 0:
        index += length
        if index < 0:
            index = 0
    return index


def ll_matches_at(s, part, position):
    """Does `part` stand in s at the position? There must be room for it."""
    i = 0
    length = len(part.chars)
    while i < length:
        if s.chars[position + i] != part.chars[i]:
            return False
        i += 1
    return True


def ll_find(s, part, start, end):
    """s.find(part, start, end)."""
    length = len(s.chars)
    start = ll_clip_start(start, length)
    end = ll_clip(end, length)
    last = end - len(part.chars)
    while start <= last:
        if ll_matches_at(s, part, start):
            return start
        start += 1
    return -1


def ll_rfind(s, part, start, end):
    """s.rfind(part, start, end)."""
    length = len(s.chars)
    start = ll_clip_start(start, length)
    end = ll_clip(end, length)
    position = end - len(part.chars)
    while position >= start:
        if ll_matches_at(s, part, position):
            return position
        position -= 1
    return -1


def ll_count(s, part, start, end):
    """s.count(part, start, end): without overlaps."""
    length = len(s.chars)
    start = ll_clip_start(start, length)
    end = ll_clip(end, length)
    width = len(part.chars)
    last = end - width
    count = 0
    while start <= last:
        if ll_matches_at(s, part, start):
            count += 1
            if width > 0:
                start += width
            else:
                start += 1
        else:
            start += 1
    return count


def ll_check_found(position):
    """s.index: ValueError where find gives -1."""
    if position < 0:
        raise SUBSTRING
    return position


def ll_contains_char(s, c):
    """c in s."""
    i = 0
    length = len(s.chars)
    while i < length:
        if s.chars[i] == c:
            return True
        i += 1
    return False


def ll_contains(s, part):
    """part in s."""
    return ll_find(s, part, 0, len(s.chars)) >= 0


def ll_startswith(s, prefix, start, end):
    length = len(s.chars)
    start = ll_clip_start(start, length)
    end = ll_clip(end, length)
    if start + len(prefix.chars) > end:
        return False
    return ll_matches_at(s, prefix, start)


def ll_endswith(s, suffix, start, end):
    length = len(s.chars)
    start = ll_clip_start(start, length)
    end = ll_clip(end, length)
    position = end - len(suffix.chars)
    if position < start:
        return False
    return ll_matches_at(s, suffix, position)


# ____________________________________________________________ characters

def ll_isspace(c):
    n = ord(c)
    return n == 32 or 9 <= n <= 13


def ll_isdigit(c):
    return 48 <= ord(c) <= 57


def ll_islower(c):
    return 97 <= ord(c) <= 122


def ll_isupper(c):
    return 65 <= ord(c) <= 90


def ll_isalpha(c):
    return 97 <= (ord(c) | 32) <= 122


def ll_isalnum(c):
    return 48 <= ord(c) <= 57 or 97 <= (ord(c) | 32) <= 122


def ll_lower_char(CHAR, c):
    n = ord(c)
    if 65 <= n <= 90:
        return llop.cast_primitive(CHAR, n + 32)
    return c


def ll_upper_char(CHAR, c):
    n = ord(c)
    if 97 <= n <= 122:
        return llop.cast_primitive(CHAR, n - 32)
    return c


def ll_all(s, test):
    """s.isdigit() and its like: every character passes, and there is one."""
    length = len(s.chars)
    i = 0
    while i < length:
        if not test(s.chars[i]):
            return False
        i += 1
    return length > 0


def ll_all_lower(s):
    """s.islower(): a lower-case letter and no upper-case one."""
    found = False
    i = 0
    while i < len(s.chars):
        if ll_isupper(s.chars[i]):
            return False
        if ll_islower(s.chars[i]):
            found = True
        i += 1
    return found


def ll_all_upper(s):
    """s.isupper()."""
    found = False
    i = 0
    while i < len(s.chars):
        if ll_islower(s.chars[i]):
            return False
        if ll_isupper(s.chars[i]):
            found = True
        i += 1
    return found


def ll_map(CHAR, s, change):
    """s.lower() and s.upper()."""
    length = len(s.chars)
    result = malloc(typeOf(s).TO, length)
    i = 0
    while i < length:
        result.chars[i] = change(CHAR, s.chars[i])
        i += 1
    return result


def ll_swapcase(CHAR, s):
    length = len(s.chars)
    result = malloc(typeOf(s).TO, length)
    i = 0
    while i < length:
        c = s.chars[i]
        if ll_isupper(c):
            c = ll_lower_char(CHAR, c)
        else:
            c = ll_upper_char(CHAR, c)
        result.chars[i] = c
        i += 1
    return result


def ll_capitalize(CHAR, s):
    length = len(s.chars)
    result = malloc(typeOf(s).TO, length)
    i = 0
    while i < length:
        if i == 0:
            result.chars[i] = ll_upper_char(CHAR, s.chars[i])
        else:
            result.chars[i] = ll_lower_char(CHAR, s.chars[i])
        i += 1
    return result


def ll_title(CHAR, s):
    length = len(s.chars)
    result = malloc(typeOf(s).TO, length)
    inside = False
    i = 0
    while i < length:
        c = s.chars[i]
        if inside:
            result.chars[i] = ll_lower_char(CHAR, c)
        else:
            result.chars[i] = ll_upper_char(CHAR, c)
        inside = ll_isalpha(c)
        i += 1
    return result


# ____________________________________________________________ stripping, padding, replacing

def ll_strip_spaces(s, left, right):
    start = 0
    end = len(s.chars)
    if left:
        while start < end and ll_isspace(s.chars[start]):
            start += 1
    if right:
        while end > start and ll_isspace(s.chars[end - 1]):
            end -= 1
    return ll_slice(s, start, end)


def ll_strip(s, chars, left, right):
    """Takes the given characters off the ends."""
    start = 0
    end = len(s.chars)
    if left:
        while start < end and ll_contains_char(chars, s.chars[start]):
            start += 1
    if right:
        while end > start and ll_contains_char(chars, s.chars[end - 1]):
            end -= 1
    return ll_slice(s, start, end)


def ll_pad(s, left, right, c):
    """s with characters in front and behind; negative numbers are 0."""
    if left < 0:
        left = 0
    if right < 0:
        right = 0
    length = len(s.chars)
    if left == 0 and right == 0:
        return s
    result = malloc(typeOf(s).TO, left + length + right)
    i = 0
    while i < left:
        result.chars[i] = c
        i += 1
    llop.array_copy(Void, s, result, 0, left, length)
    i = left + length
    while i < left + length + right:
        result.chars[i] = c
        i += 1
    return result


def ll_ljust(s, width, c):
    return ll_pad(s, 0, width - len(s.chars), c)


def ll_rjust(s, width, c):
    return ll_pad(s, width - len(s.chars), 0, c)


def ll_center(s, width, c):
    """The odd one goes to the right, or to the left when the width is odd, as in CPython."""
    room = width - len(s.chars)
    if room <= 0:
        return s
    left = llop.int_rshift(Signed, room, 1) + (room & width & 1)
    return ll_pad(s, left, room - left, c)


def ll_zfill(s, width):
    """Zeros after the sign."""
    length = len(s.chars)
    room = width - length
    if room <= 0:
        return s
    result = ll_pad(s, room, 0, '0')
    if length > 0:
        c = s.chars[0]
        if c == '-' or c == '+':
            result.chars[room] = '0'
            result.chars[0] = c
    return result


def ll_replace_char(s, old, new):
    length = len(s.chars)
    result = malloc(typeOf(s).TO, length)
    i = 0
    while i < length:
        c = s.chars[i]
        if c == old:
            c = new
        result.chars[i] = c
        i += 1
    return result


def ll_replace(s, old, new, limit):
    """s.replace(old, new, limit); a negative limit is none."""
    length = len(s.chars)
    old_length = len(old.chars)
    new_length = len(new.chars)
    count = ll_count(s, old, 0, length)
    if limit >= 0 and count > limit:
        count = limit
    if count == 0:
        return s
    result = malloc(typeOf(s).TO, length + count * (new_length - old_length))
    read = 0
    write = 0
    while count > 0:
        if old_length == 0:
            found = read
        else:
            found = ll_find(s, old, read, length)
        llop.array_copy(Void, s, result, read, write, found - read)
        write += found - read
        read = found
        llop.array_copy(Void, new, result, 0, write, new_length)
        write += new_length
        read += old_length
        if old_length == 0 and read < length:
            result.chars[write] = s.chars[read]
            write += 1
            read += 1
        count -= 1
    if read < length:
        llop.array_copy(Void, s, result, read, write, length - read)
    return result


# ____________________________________________________________ splitting; LIST is a resizable list of strings

def ll_add_piece(l, s, start, end):
    """Appends s[start:end]."""
    from rpython.rlib.ll.rlist import ll_append
    ll_append(l, ll_slice(s, start, end))


def ll_new_pieces(LIST):
    l = malloc(LIST)
    l.length = 0
    l.items = malloc(typeOf(l.items).TO, 4)
    return l


def ll_split(LIST, s, separator, limit):
    """s.split(separator, limit)."""
    width = len(separator.chars)
    if width == 0:
        raise EMPTY_SEPARATOR
    pieces = ll_new_pieces(LIST)
    length = len(s.chars)
    start = 0
    while limit != 0:
        found = ll_find(s, separator, start, length)
        if found < 0:
            break
        ll_add_piece(pieces, s, start, found)
        start = found + width
        limit -= 1
    ll_add_piece(pieces, s, start, length)
    return pieces


def ll_rsplit(LIST, s, separator, limit):
    """s.rsplit(separator, limit)."""
    from rpython.rlib.ll.rlist import ll_reverse
    width = len(separator.chars)
    if width == 0:
        raise EMPTY_SEPARATOR
    pieces = ll_new_pieces(LIST)
    end = len(s.chars)
    while limit != 0:
        found = ll_rfind(s, separator, 0, end)
        if found < 0:
            break
        ll_add_piece(pieces, s, found + width, end)
        end = found
        limit -= 1
    ll_add_piece(pieces, s, 0, end)
    ll_reverse(pieces.items, pieces.length)
    return pieces


def ll_split_spaces(LIST, s, limit):
    """s.split(None, limit)."""
    pieces = ll_new_pieces(LIST)
    length = len(s.chars)
    i = 0
    while True:
        while i < length and ll_isspace(s.chars[i]):
            i += 1
        if i == length:
            return pieces
        if limit == 0:
            ll_add_piece(pieces, s, i, length)
            return pieces
        start = i
        while i < length and not ll_isspace(s.chars[i]):
            i += 1
        ll_add_piece(pieces, s, start, i)
        limit -= 1


def ll_rsplit_spaces(LIST, s, limit):
    """s.rsplit(None, limit)."""
    from rpython.rlib.ll.rlist import ll_reverse
    pieces = ll_new_pieces(LIST)
    i = len(s.chars)
    while True:
        while i > 0 and ll_isspace(s.chars[i - 1]):
            i -= 1
        if i == 0:
            break
        if limit == 0:
            ll_add_piece(pieces, s, 0, i)
            break
        end = i
        while i > 0 and not ll_isspace(s.chars[i - 1]):
            i -= 1
        ll_add_piece(pieces, s, i, end)
        limit -= 1
    ll_reverse(pieces.items, pieces.length)
    return pieces


def ll_splitlines(LIST, s, keep_ends):
    """s.splitlines(keep_ends): lines end in \\n, \\r or both."""
    pieces = ll_new_pieces(LIST)
    length = len(s.chars)
    i = 0
    while i < length:
        start = i
        while i < length and ord(s.chars[i]) != 10 and ord(s.chars[i]) != 13:
            i += 1
        end = i
        if i < length:
            if ord(s.chars[i]) == 13 and i + 1 < length and ord(s.chars[i + 1]) == 10:
                i += 1
            i += 1
        if keep_ends:
            end = i
        ll_add_piece(pieces, s, start, end)
    return pieces


# ____________________________________________________________ quoting

def ll_repr_width(c, quote):
    n = ord(c)
    if c == quote or c == '\\' or n == 9 or n == 10 or n == 13:
        return 2
    if n < 32 or n >= 127:
        return 4
    return 1


def ll_hex_digit(n):
    if n < 10:
        return llop.cast_int_to_char(Char, 48 + n)
    return llop.cast_int_to_char(Char, 87 + n)


def ll_str_repr(s):
    """repr(s)."""
    length = len(s.chars)
    quote = '\''
    if ll_contains_char(s, '\'') and not ll_contains_char(s, '"'):
        quote = '"'
    total = 2
    i = 0
    while i < length:
        total += ll_repr_width(s.chars[i], quote)
        i += 1
    result = malloc(typeOf(s).TO, total)
    result.chars[0] = quote
    position = 1
    i = 0
    while i < length:
        c = s.chars[i]
        n = ord(c)
        width = ll_repr_width(c, quote)
        if width > 1:
            result.chars[position] = '\\'
        if width == 1:
            result.chars[position] = c
        elif width == 4:
            result.chars[position + 1] = 'x'
            result.chars[position + 2] = ll_hex_digit(llop.int_rshift(Signed, n, 4))
            result.chars[position + 3] = ll_hex_digit(n & 15)
        elif n == 9:
            result.chars[position + 1] = 't'
        elif n == 10:
            result.chars[position + 1] = 'n'
        elif n == 13:
            result.chars[position + 1] = 'r'
        else:
            result.chars[position + 1] = c
        position += width
        i += 1
    result.chars[position] = quote
    return result


def ll_or_none(s, none):
    """The string, or the text of None."""
    if not s:
        return none
    return s


# ____________________________________________________________ iterators

def ll_iter(ITER, s):
    """An iterator { string, index }."""
    it = malloc(ITER)
    it.string = s
    it.index = 0
    return it


def ll_next(it):
    s = it.string
    index = it.index
    if index >= len(s.chars):
        raise StopIteration
    it.index = index + 1
    return s.chars[index]
