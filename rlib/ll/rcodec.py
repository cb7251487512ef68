"""Between str and unicode: ASCII, Latin-1, UTF-8.

Takes:   low-level strings.
Leaves:  low-level strings of the other kind; UnicodeDecodeError, UnicodeEncodeError (ValueErrors).
"""
from rpython.rtyper.lltypesystem.lltype import Char, Signed, UniChar, malloc
from rpython.rtyper.lltypesystem.lloperation import llop
from rpython.rtyper.lltypesystem.rstr import hlstr, hlunicode, llstr
from rpython.rlib.ll.rint import ll_int2dec
from rpython.rlib.ll.rstr import ll_concat, ll_hex_digit, ll_slice
from rpython.rlib.ll.rtext import ll_unicode_repr


# ____________________________________________________________ str and unicode

def ll_decode_ascii(UNICODE, s):
    """unicode(s): ValueError (UnicodeDecodeError) for a byte above 127."""
    length = len(s.chars)
    result = malloc(UNICODE, length)
    i = 0
    while i < length:
        n = ord(s.chars[i])
        if n > 127:
            raise UnicodeDecodeError('ascii', hlstr(s), i, i + 1, 'ordinal not in range(128)')
        result.chars[i] = llop.cast_primitive(UniChar, n)
        i += 1
    return result


def ll_decode_latin1(UNICODE, s):
    length = len(s.chars)
    result = malloc(UNICODE, length)
    i = 0
    while i < length:
        result.chars[i] = llop.cast_primitive(UniChar, ord(s.chars[i]))
        i += 1
    return result


def _not_encodable(s, start, limit):
    """The error for the code points from `start` on that are not below the limit."""
    end = start + 1
    while end < len(s.chars) and ord(s.chars[end]) >= limit:
        end += 1
    if limit == 128:
        return UnicodeEncodeError('ascii', hlunicode(s), start, end, 'ordinal not in range(128)')
    return UnicodeEncodeError('latin-1', hlunicode(s), start, end, 'ordinal not in range(256)')


def ll_encode_limited(STR, s, limit):
    """s.encode('ascii') or ('latin-1'): a byte per code point below the limit."""
    length = len(s.chars)
    result = malloc(STR, length)
    i = 0
    while i < length:
        n = ord(s.chars[i])
        if n >= limit:
            raise _not_encodable(s, i, limit)
        result.chars[i] = llop.cast_int_to_char(Char, n)
        i += 1
    return result


def ll_utf8_width(n):
    if n < 0x80:
        return 1
    if n < 0x800:
        return 2
    if n < 0x10000:
        return 3
    return 4


def ll_encode_utf8(STR, s):
    length = len(s.chars)
    total = 0
    i = 0
    while i < length:
        total += ll_utf8_width(ord(s.chars[i]))
        i += 1
    result = malloc(STR, total)
    position = 0
    i = 0
    while i < length:
        n = ord(s.chars[i])
        width = ll_utf8_width(n)
        if width == 1:
            result.chars[position] = llop.cast_int_to_char(Char, n)
        else:
            k = width - 1
            while k > 0:
                result.chars[position + k] = llop.cast_int_to_char(Char, 0x80 | (n & 0x3f))
                n = llop.int_rshift(Signed, n, 6)
                k -= 1
            lead = 0xc0
            if width == 3:
                lead = 0xe0
            elif width == 4:
                lead = 0xf0
            result.chars[position] = llop.cast_int_to_char(Char, lead | n)
        position += width
        i += 1
    return result


def ll_utf8_lead(n):
    """How many bytes follow this first byte; -1 for what is no first byte."""
    if n < 0x80:
        return 0
    if 0xc2 <= n < 0xe0:
        return 1
    if 0xe0 <= n < 0xf0:
        return 2
    if 0xf0 <= n < 0xf5:
        return 3
    return -1


def ll_utf8_follows(first, k, byte):
    """May the byte be the k-th (from 0) after that first one? The second says whether a code point is too small, too large or a surrogate."""
    if k == 0:
        if first == 0xe0:
            return 0xa0 <= byte < 0xc0
        if first == 0xed:
            return 0x80 <= byte < 0xa0
        if first == 0xf0:
            return 0x90 <= byte < 0xc0
        if first == 0xf4:
            return 0x80 <= byte < 0x90
    return (byte & 0xc0) == 0x80


def _not_decodable(s, start, end, reason):
    return UnicodeDecodeError('utf-8', hlstr(s), start, end, reason)


def ll_decode_utf8(UNICODE, s):
    length = len(s.chars)
    count = 0
    i = 0
    while i < length:
        if (ord(s.chars[i]) & 0xc0) != 0x80:
            count += 1
        i += 1
    result = malloc(UNICODE, count)
    position = 0
    i = 0
    while i < length:
        first = ord(s.chars[i])
        more = ll_utf8_lead(first)
        if more < 0:
            raise _not_decodable(s, i, i + 1, 'invalid start byte')
        n = first
        if more > 0:
            n = first & llop.int_rshift(Signed, 0x3f, more)
        k = 0
        while k < more:
            if i + k + 1 >= length:
                raise _not_decodable(s, i, length, 'unexpected end of data')
            following = ord(s.chars[i + k + 1])
            if not ll_utf8_follows(first, k, following):
                raise _not_decodable(s, i, i + k + 1, 'invalid continuation byte')
            n = llop.int_lshift(Signed, n, 6) | (following & 0x3f)
            k += 1
        i += more + 1
        result.chars[position] = llop.cast_primitive(UniChar, n)
        position += 1
    return result


# ____________________________________________________________ what Unicode errors say

def ll_positions(STR, start, end):
    """Where it is: 'position 3' or 'position 3-5'."""
    text = ll_concat(llstr(' in position '), ll_int2dec(STR, start))
    if end > start + 1:
        text = ll_concat(ll_concat(text, llstr('-')), ll_int2dec(STR, end - 1))
    return ll_concat(text, llstr(': '))


def ll_codec_message(STR, encoding, verb, what, start, end, reason):
    text = ll_concat(ll_concat(ll_concat(llstr("'"), encoding), verb), what)
    return ll_concat(ll_concat(text, ll_positions(STR, start, end)), reason)


def ll_decode_message(STR, encoding, s, start, end, reason):
    """The text of UnicodeDecodeError(encoding, s, start, end, reason)."""
    what = llstr('bytes')
    if end == start + 1 and 0 <= start < len(s.chars):
        digits = malloc(STR, 2)
        n = ord(s.chars[start])
        digits.chars[0] = ll_hex_digit(llop.int_rshift(Signed, n, 4))
        digits.chars[1] = ll_hex_digit(n & 15)
        what = ll_concat(llstr('byte 0x'), digits)
    return ll_codec_message(STR, encoding, llstr("' codec can't decode "), what, start, end, reason)


def ll_encode_message(STR, encoding, u, start, end, reason):
    """The text of UnicodeEncodeError(encoding, u, start, end, reason)."""
    what = llstr('characters')
    if end == start + 1 and 0 <= start < len(u.chars):
        what = ll_concat(llstr('character '), ll_unicode_repr(STR, ll_slice(u, start, end)))
    return ll_codec_message(STR, encoding, llstr("' codec can't encode "), what, start, end, reason)
