"""Texts of values: padding of % conversions, and str() of containers, whose functions are made for their items.

Takes:   low-level strings, numbers, containers.
Leaves:  low-level strings.
"""
from rpython.rtyper.lltypesystem.lltype import Char as CHAR, Signed, Void, cast_primitive, malloc, typeOf
from rpython.rtyper.lltypesystem.lloperation import llop
from rpython.rtyper.lltypesystem.rstr import STR
from rpython.rlib.ll.errors import ONE_CHARACTER
from rpython.rlib.ll.rfloat import ll_float2str
from rpython.rlib.ll.rint import ll_int2dec, ll_uint2str
from rpython.rlib.ll.rstr import ll_concat, ll_concat3, ll_hex_digit, ll_slice, ll_of_char, ll_pad, ll_str_repr


# ____________________________________________________________ % conversions

def ll_with_sign(s, sign):
    """A number's text with a sign (or a blank) in front, unless it is negative."""
    if s.chars[0] == '-':
        return s
    return ll_pad(s, 1, 0, sign)


def ll_digits_start(s):
    """Where the digits begin: after the sign and 0x."""
    start = 0
    length = len(s.chars)
    if length > 0 and (s.chars[0] == '-' or s.chars[0] == '+' or s.chars[0] == ' '):
        start = 1
    if start + 1 < length and s.chars[start] == '0' and ord(s.chars[start + 1]) > 57:
        start += 2
    return start


def ll_least_digits(s, count):
    """%.5d: zeros until there are that many digits."""
    start = ll_digits_start(s)
    missing = count - (len(s.chars) - start)
    if missing <= 0:
        return s
    return ll_insert(s, start, missing, '0')


def ll_to_width(s, width, fill):
    """To the right of blanks; a negative width: to the left."""
    missing = width - len(s.chars)
    if missing > 0:
        return ll_pad(s, missing, 0, fill)
    missing = -width - len(s.chars)
    if missing > 0:
        return ll_pad(s, 0, missing, fill)
    return s


def ll_to_width_left(s, width, fill):
    if width < 0:
        width = -width
    missing = width - len(s.chars)
    if missing > 0:
        return ll_pad(s, 0, missing, fill)
    return s


def ll_to_width_middle(s, width, fill):
    missing = width - len(s.chars)
    if missing > 0:
        left = llop.int_rshift(Signed, missing, 1)
        return ll_pad(s, left, missing - left, fill)
    return s


def ll_to_width_digits(s, width, fill):
    """What is missing goes between the sign and the digits."""
    missing = width - len(s.chars)
    if missing <= 0:
        return s
    return ll_insert(s, ll_digits_start(s), missing, fill)


def ll_insert(s, position, count, c):
    length = len(s.chars)
    result = malloc(typeOf(s).TO, length + count)
    llop.array_copy(Void, s, result, 0, 0, position)
    i = 0
    while i < count:
        result.chars[position + i] = c
        i += 1
    llop.array_copy(Void, s, result, position, position + count, length - position)
    return result


def ll_grouped(s, separator):
    """The digits before the point in groups of three."""
    start = ll_digits_start(s)
    end = start
    while end < len(s.chars) and '0' <= s.chars[end] <= '9':
        end += 1
    position = end - 3
    while position > start:
        s = ll_insert(s, position, 1, separator)
        position -= 3
    return s


def ll_cut(s, length):
    """The first characters."""
    if length < 0:
        length = 0
    if length >= len(s.chars):
        return s
    return ll_slice(s, 0, length)


def ll_one_character(s):
    """%c of a str."""
    if len(s.chars) != 1:
        raise ONE_CHARACTER
    return s


# ____________________________________________________________ single values

def ll_bool_text(word, false, true):
    if word:
        return true
    return false


def ll_truth_text(x):
    if x:
        s = malloc(STR, 4)
        s.chars[0] = 'T'
        s.chars[1] = 'r'
        s.chars[2] = 'u'
        s.chars[3] = 'e'
        return s
    s = malloc(STR, 5)
    s.chars[0] = 'F'
    s.chars[1] = 'a'
    s.chars[2] = 'l'
    s.chars[3] = 's'
    s.chars[4] = 'e'
    return s


def ll_none_text():
    s = malloc(STR, 4)
    s.chars[0] = 'N'
    s.chars[1] = 'o'
    s.chars[2] = 'n'
    s.chars[3] = 'e'
    return s


def ll_int_text(x):
    return ll_int2dec(STR, x)


def ll_uint_text(x):
    return ll_uint2str(STR, x, 10)


def ll_narrow_text(x):
    """Of an int narrower than a word."""
    return ll_int2dec(STR, cast_primitive(Signed, x))


def ll_float_text(x):
    return ll_float2str(STR, x)


def ll_box_text(x):
    """Items that are always None."""
    return ll_none_text()


def ll_quoted(s):
    if not s:
        return ll_none_text()
    return ll_str_repr(s)


def ll_quoted_or_none(s, none):
    if not s:
        return none
    return ll_str_repr(s)


def ll_char_quoted(c):
    return ll_str_repr(ll_of_char(STR, c))


def ll_unicode_quote(u):
    """The quote that repr() uses: double when there are single ones only."""
    quote = 39
    i = 0
    while i < len(u.chars):
        n = ord(u.chars[i])
        if n == 34:
            return 39
        if n == 39:
            quote = 34
        i += 1
    return quote


def ll_unicode_width(n, quote):
    """How many characters repr() needs for a code point."""
    if n == quote or n == 92 or n == 9 or n == 10 or n == 13:
        return 2
    if 32 <= n < 127:
        return 1
    if n < 256:
        return 4
    if n < 65536:
        return 6
    return 10


def ll_write_hex(s, end, n, count):
    while count > 0:
        end -= 1
        s.chars[end] = ll_hex_digit(n & 15)
        n = llop.int_rshift(Signed, n, 4)
        count -= 1


def ll_unicode_repr(STR, u):
    """repr(u): u'...'."""
    length = len(u.chars)
    quote = ll_unicode_quote(u)
    total = 3
    i = 0
    while i < length:
        total += ll_unicode_width(ord(u.chars[i]), quote)
        i += 1
    s = malloc(STR, total)
    s.chars[0] = 'u'
    s.chars[1] = llop.cast_primitive(CHAR, quote)
    position = 2
    i = 0
    while i < length:
        n = ord(u.chars[i])
        width = ll_unicode_width(n, quote)
        if width == 1:
            s.chars[position] = llop.cast_primitive(CHAR, n)
        else:
            s.chars[position] = '\\'
            if width == 4:
                s.chars[position + 1] = 'x'
            elif width == 6:
                s.chars[position + 1] = 'u'
            elif width == 10:
                s.chars[position + 1] = 'U'
            elif n == 9:
                s.chars[position + 1] = 't'
            elif n == 10:
                s.chars[position + 1] = 'n'
            elif n == 13:
                s.chars[position + 1] = 'r'
            else:
                s.chars[position + 1] = llop.cast_primitive(CHAR, n)
            if width > 2:
                ll_write_hex(s, position + width, n, width - 2)
        position += width
        i += 1
    s.chars[position] = llop.cast_primitive(CHAR, quote)
    return s


# ____________________________________________________________ exceptions

EXCEPTION_EMPTY = 0     # how a message was made, as in translator/rtype/exceptions.c: of nothing,
EXCEPTION_STR = 1       # of one str,
EXCEPTION_KEY = 2       # of one str that str() shows in quotes,
EXCEPTION_VALUE = 3     # of another value,
EXCEPTION_TUPLE = 4     # of several


def ll_exception_text(message, kind, empty):
    """str() of an exception."""
    if not message:
        return empty
    if kind == EXCEPTION_KEY:
        return ll_str_repr(message)
    return message


def ll_exception_message(own, message, kind, empty):
    """e.message: the attribute of the program, else the one argument."""
    if own:
        return own
    if not message or kind == EXCEPTION_TUPLE or kind > EXCEPTION_TUPLE:
        return empty
    return message


def ll_exception_repr(name, message, kind, start, end):
    """repr() of an exception: its class and arguments."""
    if not message or kind == EXCEPTION_EMPTY:
        return ll_concat(name, ll_concat(start, end))
    if kind == EXCEPTION_TUPLE:
        return ll_concat(name, message)
    if kind != EXCEPTION_VALUE:
        message = ll_str_repr(message)
    return ll_concat(name, ll_concat3(start, message, end))


def ll_os_error_text(number, reason, name, colon):
    """[Errno 2] No such file or directory: 'name'"""
    text = ll_concat(number, reason)
    if not name:
        return text
    return ll_concat3(text, colon, ll_str_repr(name))


# ____________________________________________________________ containers

def ll_apply(value, text):
    return text(value)


def ll_join_texts(a, b, c, d):
    """A comma and a blank between two texts."""
    s = malloc(STR, 2)
    s.chars[0] = c
    s.chars[1] = d
    return ll_concat(ll_concat(a, s), b)


def make_list_text(item_text):
    """str() of a resizable list."""
    def ll_list_text(l):
        if not l:
            return ll_none_text()
        return ll_items_text(l.items, l.length, item_text)
    return ll_list_text


def make_fixed_list_text(item_text):
    """str() of a fixed list."""
    def ll_fixed_list_text(l):
        if not l:
            return ll_none_text()
        return ll_items_text(l, len(l), item_text)
    return ll_fixed_list_text


def ll_items_text(items, length, item_text):
    result = ll_of_char(STR, '[')
    i = 0
    while i < length:
        text = item_text(items[i])
        if i > 0:
            result = ll_join_texts(result, text, ',', ' ')
        else:
            result = ll_concat(result, text)
        i += 1
    return ll_concat(result, ll_of_char(STR, ']'))


def make_dict_text(key_text, value_text):
    """str() of a dict."""
    def ll_dict_text(d):
        if not d:
            return ll_none_text()
        result = ll_of_char(STR, '{')
        first = True
        i = 0
        while i < d.num_used:
            if d.entries[i].valid:
                text = ll_join_texts(key_text(d.entries[i].key), value_text(d.entries[i].value), ':', ' ')
                if first:
                    result = ll_concat(result, text)
                else:
                    result = ll_join_texts(result, text, ',', ' ')
                first = False
            i += 1
        return ll_concat(result, ll_of_char(STR, '}'))
    return ll_dict_text
