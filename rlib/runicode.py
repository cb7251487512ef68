"""Codecs between str (bytes) and unicode (code points).

Takes:   decoders: bytes, how many of them count, the name of an error treatment, whether more may follow (final=False). Encoders: code
         points, how many count, the name of an error treatment.
Leaves:  decoders: (the unicode, how many bytes were used); encoders: the bytes.
Idea:    what cannot be decoded or encoded goes to an error handler, which gives a replacement and the position to go on at:
             decoding: handler(errors, encoding, message, s, start, end) -> (unicode, position)
             encoding: handler(errors, encoding, message, u, start, end) -> (unicode or None, bytes or None, position)
         Without one the treatments 'strict' (UnicodeDecodeError, UnicodeEncodeError), 'replace' and 'ignore' are known.
Example: str_decode_utf_8('\\xc3\\xa9', 2, 'strict', final=True) == (u'\\xe9', 2)
Source:  The Unicode Standard, chapter 3, for which bytes of a bad sequence belong together.
"""
import sys

from rpython.rlib import rutf7
from rpython.rlib.objectmodel import specialize, we_are_translated
from rpython.rlib.rstring import StringBuilder, UnicodeBuilder

try:
    unichr(0)
except NameError:
    unichr = chr            # CPython 3
BYTES_ARE_STR = bytes is str

MAXUNICODE = 0x10ffff
BYTEORDER = sys.byteorder
ALLOW_SURROGATES = True
REPLACEMENT = u'\ufffd'
ERROR_CHAR = u'\ufffe'      # what a charmap says of bytes that mean nothing


# ____________________________________________________________ characters and errors

def UNICHR(c):
    """The unicode string of one code point; ValueError beyond the last."""
    if not 0 <= c <= MAXUNICODE:
        raise ValueError
    return unichr(c)


def ORD(u):
    """The code point of a unicode string of length one."""
    return ord(u)


def code_to_unichr(c):
    return UNICHR(c)


def default_unicode_error_decode(errors, encoding, msg, s, startingpos, endingpos):
    """The error handler of decoders that are given none."""
    if errors == 'replace':
        return REPLACEMENT, endingpos
    if errors == 'ignore':
        return u'', endingpos
    if we_are_translated() or BYTES_ARE_STR:
        raise UnicodeDecodeError(encoding, s, startingpos, endingpos, msg)
    raise UnicodeDecodeError(encoding, s.encode('latin-1'), startingpos, endingpos, msg)


def default_unicode_error_encode(errors, encoding, msg, u, startingpos, endingpos):
    """The error handler of encoders that are given none."""
    if errors == 'replace':
        return u'?', None, endingpos
    if errors == 'ignore':
        return u'', None, endingpos
    raise UnicodeEncodeError(encoding, u, startingpos, endingpos, msg)


def _checked_position(position, size):
    """Where an error handler says to go on; from the end when it is negative."""
    if position < 0:
        position += size
    if not 0 <= position <= size:
        raise IndexError('position %d from error handler out of bounds' % position)
    return position


# ____________________________________________________________ UTF-8

def _utf8_width(first):
    """How many bytes begin with this one; 0 when none do."""
    if first < 0x80:
        return 1
    if first < 0xc2:
        return 0
    if first < 0xe0:
        return 2
    if first < 0xf0:
        return 3
    if first < 0xf5:
        return 4
    return 0


def _utf8_follows(first, index, byte, allow_surrogates):
    """May the byte stand at that index (1, 2, 3) after that first byte?"""
    if byte & 0xc0 != 0x80:
        return False
    if index == 1:
        if first == 0xe0:
            return byte >= 0xa0
        if first == 0xed:
            return allow_surrogates or byte < 0xa0
        if first == 0xf0:
            return byte >= 0x90
        if first == 0xf4:
            return byte < 0x90
    return True


def str_decode_utf_8(s, size, errors, final=False, errorhandler=None, allow_surrogates=ALLOW_SURROGATES):
    if errorhandler is None:
        errorhandler = default_unicode_error_decode
    return str_decode_utf_8_impl(s, size, errors, final, errorhandler, allow_surrogates)


def str_decode_utf_8_impl(s, size, errors, final, errorhandler, allow_surrogates):
    """(unicode, bytes used). Unless final, an unfinished sequence at the end is left for later."""
    result = UnicodeBuilder(size)
    pos = 0
    while pos < size:
        first = ord(s[pos])
        if first < 0x80:
            result.append(unichr(first))
            pos += 1
            continue
        width = _utf8_width(first)
        code = first & (0x7f >> width)
        count = 1
        while count < width and pos + count < size:
            byte = ord(s[pos + count])
            if not _utf8_follows(first, count, byte, allow_surrogates):
                break
            code = (code << 6) | (byte & 0x3f)
            count += 1
        if count == width:
            result.append(unichr(code))
            pos += width
            continue
        message = 'invalid continuation byte'
        if width == 0:
            message = 'invalid start byte'
        elif pos + count >= size:
            if not final:
                break
            message = 'unexpected end of data'
        replacement, pos = errorhandler(errors, 'utf8', message, s, pos, pos + count)
        result.append(replacement)
        pos = _checked_position(pos, size)
    return result.build(), pos


def _append_utf8(result, code):
    """Adds the bytes of a code point."""
    if code < 0x80:
        result.append(chr(code))
    elif code < 0x800:
        result.append(chr(0xc0 | (code >> 6)))
        result.append(chr(0x80 | (code & 0x3f)))
    elif code < 0x10000:
        result.append(chr(0xe0 | (code >> 12)))
        result.append(chr(0x80 | ((code >> 6) & 0x3f)))
        result.append(chr(0x80 | (code & 0x3f)))
    else:
        result.append(chr(0xf0 | (code >> 18)))
        result.append(chr(0x80 | ((code >> 12) & 0x3f)))
        result.append(chr(0x80 | ((code >> 6) & 0x3f)))
        result.append(chr(0x80 | (code & 0x3f)))


def unicode_encode_utf_8(s, size, errors, errorhandler=None, allow_surrogates=ALLOW_SURROGATES):
    if errorhandler is None:
        errorhandler = default_unicode_error_encode
    return unicode_encode_utf_8_impl(s, size, errors, errorhandler, allow_surrogates)


def unicode_encode_utf_8_impl(s, size, errors, errorhandler, allow_surrogates=False):
    """The bytes. Two surrogates that make one code point become that; others are errors unless allowed."""
    result = StringBuilder(size)
    pos = 0
    while pos < size:
        code = ord(s[pos])
        pos += 1
        if not 0xd800 <= code < 0xe000:
            _append_utf8(result, code)
            continue
        if code < 0xdc00 and pos < size and 0xdc00 <= ord(s[pos]) < 0xe000:
            _append_utf8(result, 0x10000 + ((code - 0xd800) << 10) + ord(s[pos]) - 0xdc00)
            pos += 1
        elif allow_surrogates:
            _append_utf8(result, code)
        else:
            pos = _encode_error(result, errors, 'utf8', 'surrogates not allowed', s, pos - 1, pos, size, errorhandler, 0x80)
    return result.build()


def _encode_error(result, errors, encoding, message, s, start, end, size, errorhandler, limit):
    """Adds the replacement of s[start:end], whose characters must be below the limit; where to go on."""
    replacement, data, pos = errorhandler(errors, encoding, message, s, start, end)
    if data is not None:
        result.append(data)
    else:
        assert replacement is not None
        for i in range(len(replacement)):
            code = ord(replacement[i])
            if code >= limit:
                errorhandler('strict', encoding, message, s, start, end)
                continue
            result.append(chr(code))
    return _checked_position(pos, size)


# ____________________________________________________________ ASCII and Latin-1

def str_decode_latin_1(s, size, errors, final=False, errorhandler=None):
    result = UnicodeBuilder(size)
    for i in range(size):
        result.append(unichr(ord(s[i])))
    return result.build(), size


def str_decode_ascii(s, size, errors, final=False, errorhandler=None):
    if errorhandler is None:
        errorhandler = default_unicode_error_decode
    result = UnicodeBuilder(size)
    pos = 0
    while pos < size:
        c = ord(s[pos])
        if c < 0x80:
            result.append(unichr(c))
            pos += 1
        else:
            replacement, pos = errorhandler(errors, 'ascii', 'ordinal not in range(128)', s, pos, pos + 1)
            result.append(replacement)
            pos = _checked_position(pos, size)
    return result.build(), pos


def unicode_encode_ucs1_helper(p, size, errors, errorhandler=None, limit=256):
    """A byte for each code point, which must be below the limit."""
    if errorhandler is None:
        errorhandler = default_unicode_error_encode
    encoding = 'ascii'
    reason = 'ordinal not in range(128)'
    if limit == 256:
        encoding = 'latin-1'
        reason = 'ordinal not in range(256)'
    result = StringBuilder(size)
    pos = 0
    while pos < size:
        code = ord(p[pos])
        if code < limit:
            result.append(chr(code))
            pos += 1
        else:
            end = pos + 1
            while end < size and ord(p[end]) >= limit:
                end += 1
            pos = _encode_error(result, errors, encoding, reason, p, pos, end, size, errorhandler, limit)
    return result.build()


def unicode_encode_latin_1(p, size, errors, errorhandler=None):
    return unicode_encode_ucs1_helper(p, size, errors, errorhandler, 256)


def unicode_encode_ascii(p, size, errors, errorhandler=None):
    return unicode_encode_ucs1_helper(p, size, errors, errorhandler, 128)


# ____________________________________________________________ UTF-16

BYTEORDERS = ['native', 'big', 'little']


def _decoders(helper):
    """The functions that decode by a mark at the start, the highest byte first, the lowest first."""
    def decoder(byteorder):
        def decode(s, size, errors, final=True, errorhandler=None):
            result, length, _ = helper(s, size, errors, final, errorhandler, byteorder)
            return result, length
        return decode
    return [decoder(byteorder) for byteorder in BYTEORDERS]


def _encoders(helper):
    """The functions that encode likewise."""
    def encoder(byteorder):
        def encode(s, size, errors, errorhandler=None, allow_surrogates=True):
            return helper(s, size, errors, errorhandler, allow_surrogates, byteorder)
        return encode
    return [encoder(byteorder) for byteorder in BYTEORDERS]


def _order_of_mark(s, size, byteorder, width):
    """(is it big endian, how long is its mark, what the mark says: -1 little, 1 big, 0 nothing)."""
    if byteorder == 'big':
        return True, 0, 1
    if byteorder == 'little':
        return False, 0, -1
    if size >= width:
        value = _unit(s, 0, width, False)
        if value == 0xfeff:
            return False, width, -1
        if value == (0xfffe if width == 2 else 0xfffe0000):
            return True, width, 1
    return BYTEORDER == 'big', 0, 0


def _unit(s, pos, width, big):
    """The number written in the bytes s[pos:pos + width]."""
    value = 0
    for i in range(width):
        if big:
            value = (value << 8) | ord(s[pos + i])
        else:
            value |= ord(s[pos + i]) << (8 * i)
    return value


def str_decode_utf_16_helper(s, size, errors, final=True, errorhandler=None, byteorder='native', public_encoding_name='utf16'):
    """(unicode, bytes used, byte order found: -1 little, 1 big, 0 unknown). 'native' reads a mark at the start."""
    if errorhandler is None:
        errorhandler = default_unicode_error_decode
    big, pos, found = _order_of_mark(s, size, byteorder, 2)
    result = UnicodeBuilder(size // 2)
    while pos < size:
        end = size
        if size - pos < 2:
            if not final:
                break
            message = 'truncated data'
        else:
            code = _unit(s, pos, 2, big)
            if not 0xd800 <= code < 0xe000:
                result.append(unichr(code))
                pos += 2
                continue
            end = pos + 2
            message = 'illegal encoding'
            if code < 0xdc00:
                if size - pos < 4:
                    if not final:
                        break
                    message = 'unexpected end of data'
                    end = size
                else:
                    low = _unit(s, pos + 2, 2, big)
                    if 0xdc00 <= low < 0xe000:
                        result.append(unichr(0x10000 + ((code - 0xd800) << 10) + low - 0xdc00))
                        pos += 4
                        continue
                    message = 'illegal UTF-16 surrogate'
        replacement, pos = errorhandler(errors, public_encoding_name, message, s, pos, end)
        result.append(replacement)
        pos = _checked_position(pos, size)
    return result.build(), pos, found


def _append_unit(result, value, width, big):
    for i in range(width):
        shift = 8 * (width - 1 - i) if big else 8 * i
        result.append(chr((value >> shift) & 0xff))


def unicode_encode_utf_16_helper(s, size, errors, errorhandler=None, allow_surrogates=True, byteorder='little',
                                 public_encoding_name='utf16'):
    """The bytes; 'native' puts a mark at the start."""
    if errorhandler is None:
        errorhandler = default_unicode_error_encode
    big = byteorder == 'big' or (byteorder == 'native' and BYTEORDER == 'big')
    result = StringBuilder(size * 2 + 2)
    if byteorder == 'native':
        _append_unit(result, 0xfeff, 2, big)
    pos = 0
    while pos < size:
        code = ord(s[pos])
        pos += 1
        if code >= 0x10000:
            code -= 0x10000
            _append_unit(result, 0xd800 | (code >> 10), 2, big)
            _append_unit(result, 0xdc00 | (code & 0x3ff), 2, big)
        elif allow_surrogates or not 0xd800 <= code < 0xe000:
            _append_unit(result, code, 2, big)
        else:
            replacement, data, pos = errorhandler(errors, public_encoding_name, 'surrogates not allowed', s, pos - 1, pos)
            pos = _append_units(result, replacement, data, pos, size, 2, big)
    return result.build()


def _append_units(result, replacement, data, pos, size, width, big):
    """Adds what an error handler gave; where to go on."""
    if data is not None:
        result.append(data)
    else:
        assert replacement is not None
        for i in range(len(replacement)):
            _append_unit(result, ord(replacement[i]), width, big)
    return _checked_position(pos, size)


str_decode_utf_16, str_decode_utf_16_be, str_decode_utf_16_le = _decoders(str_decode_utf_16_helper)
unicode_encode_utf_16, unicode_encode_utf_16_be, unicode_encode_utf_16_le = _encoders(unicode_encode_utf_16_helper)


# ____________________________________________________________ UTF-32

def str_decode_utf_32_helper(s, size, errors, final=True, errorhandler=None, byteorder='native', public_encoding_name='utf32',
                             allow_surrogates=True):
    """(unicode, bytes used, byte order found: -1 little, 1 big, 0 unknown). 'native' reads a mark at the start."""
    if errorhandler is None:
        errorhandler = default_unicode_error_decode
    big, pos, found = _order_of_mark(s, size, byteorder, 4)
    result = UnicodeBuilder(size // 4)
    while pos < size:
        end = size
        if size - pos < 4:
            if not final:
                break
            message = 'truncated data'
        else:
            code = _unit(s, pos, 4, big)
            end = pos + 4
            if code > MAXUNICODE:
                message = 'codepoint not in range(0x110000)'
            elif 0xd800 <= code < 0xe000 and not allow_surrogates:
                message = 'code point in surrogate code point range(0xd800, 0xe000)'
            else:
                result.append(unichr(code))
                pos += 4
                continue
        replacement, pos = errorhandler(errors, public_encoding_name, message, s, pos, end)
        result.append(replacement)
        pos = _checked_position(pos, size)
    return result.build(), pos, found


def unicode_encode_utf_32_helper(s, size, errors, errorhandler=None, allow_surrogates=True, byteorder='little',
                                 public_encoding_name='utf32'):
    """The bytes; 'native' puts a mark at the start."""
    if errorhandler is None:
        errorhandler = default_unicode_error_encode
    big = byteorder == 'big' or (byteorder == 'native' and BYTEORDER == 'big')
    result = StringBuilder(size * 4 + 4)
    if byteorder == 'native':
        _append_unit(result, 0xfeff, 4, big)
    pos = 0
    while pos < size:
        code = ord(s[pos])
        pos += 1
        if 0xd800 <= code < 0xdc00 and pos < size and 0xdc00 <= ord(s[pos]) < 0xe000:
            code = 0x10000 + ((code - 0xd800) << 10) + ord(s[pos]) - 0xdc00
            pos += 1
        if allow_surrogates or not 0xd800 <= code < 0xe000:
            _append_unit(result, code, 4, big)
        else:
            replacement, data, pos = errorhandler(errors, public_encoding_name, 'surrogates not allowed', s, pos - 1, pos)
            pos = _append_units(result, replacement, data, pos, size, 4, big)
    return result.build()


str_decode_utf_32, str_decode_utf_32_be, str_decode_utf_32_le = _decoders(str_decode_utf_32_helper)
unicode_encode_utf_32, unicode_encode_utf_32_be, unicode_encode_utf_32_le = _encoders(unicode_encode_utf_32_helper)


# ____________________________________________________________ UTF-7

def str_decode_utf_7(s, size, errors, final=False, errorhandler=None):
    """(unicode, bytes used)"""
    return rutf7.decode(s, size, errors, final, errorhandler or default_unicode_error_decode)


def unicode_encode_utf_7(s, size, errors, errorhandler=None):
    """The bytes; everything can be encoded."""
    return rutf7.encode(s, size)


# ____________________________________________________________ character maps

def str_decode_charmap(s, size, errors, final=False, errorhandler=None, mapping=None):
    """mapping: from one byte to what it stands for (ERROR_CHAR: nothing); None for Latin-1."""
    if mapping is None:
        return str_decode_latin_1(s, size, errors, final, errorhandler)
    if errorhandler is None:
        errorhandler = default_unicode_error_decode
    result = UnicodeBuilder(size)
    pos = 0
    while pos < size:
        text = mapping.get(s[pos], ERROR_CHAR)
        if text == ERROR_CHAR:
            replacement, pos = errorhandler(errors, 'charmap', 'character maps to <undefined>', s, pos, pos + 1)
            result.append(replacement)
            pos = _checked_position(pos, size)
        else:
            result.append(text)
            pos += 1
    return result.build(), pos


def unicode_encode_charmap(s, size, errors, errorhandler=None, mapping=None):
    """mapping: from one code point to its bytes ('': none); None for Latin-1."""
    if mapping is None:
        return unicode_encode_latin_1(s, size, errors, errorhandler)
    if errorhandler is None:
        errorhandler = default_unicode_error_encode
    result = StringBuilder(size)
    pos = 0
    while pos < size:
        data = mapping.get(s[pos], '')
        if len(data) > 0:
            result.append(data)
            pos += 1
            continue
        replacement, rest, pos = errorhandler(errors, 'charmap', 'character maps to <undefined>', s, pos, pos + 1)
        if rest is not None:
            result.append(rest)
        else:
            assert replacement is not None
            for i in range(len(replacement)):
                data = mapping.get(replacement[i], '')
                if len(data) == 0:
                    errorhandler('strict', 'charmap', 'character maps to <undefined>', s, pos - 1, pos)
                result.append(data)
        pos = _checked_position(pos, size)
    return result.build()


# ____________________________________________________________ escapes

HEX_DIGITS = '0123456789abcdef'


def _hex_value(c):
    """What a hexadecimal digit is worth; -1 for anything else."""
    n = ord(c)
    if 48 <= n <= 57:
        return n - 48
    n |= 0x20
    if 97 <= n <= 102:
        return n - 87
    return -1


def _hex_number(s, pos, count, size):
    """(the number written in at most `count` digits from pos on, where they end)."""
    value = 0
    end = pos
    while end < pos + count and end < size and _hex_value(s[end]) >= 0:
        value = (value << 4) | _hex_value(s[end])
        end += 1
    return value, end


def hexescape(builder, s, pos, digits, encoding, errorhandler, message, errors):
    """Adds the character whose number is written in s[pos:pos + digits]; where to go on. The escape begins two bytes before."""
    value, end = _hex_number(s, pos, digits, len(s))
    if end < pos + digits:
        replacement, pos = errorhandler(errors, encoding, message, s, pos - 2, end)
    elif value > MAXUNICODE:
        replacement, pos = errorhandler(errors, encoding, 'illegal Unicode character', s, pos - 2, end)
    else:
        builder.append(unichr(value))
        return end
    builder.append(replacement)
    return _checked_position(pos, len(s))


_ESCAPES = {'\\': u'\\', "'": u"'", '"': u'"', 'b': u'\b', 'f': u'\f', 't': u'\t', 'n': u'\n', 'r': u'\r', 'v': u'\v', 'a': u'\a',
            '\n': u''}
_HEX_ESCAPES = {'x': 2, 'u': 4, 'U': 8}
_TRUNCATED = {'x': 'truncated \\xXX escape', 'u': 'truncated \\uXXXX escape', 'U': 'truncated \\UXXXXXXXX escape'}


def str_decode_unicode_escape(s, size, errors, final=False, errorhandler=None, unicodedata_handler=None):
    """Reads escapes as in a unicode literal; \\N{NAME} by unicodedata_handler.call(NAME), which gives a code point or -1."""
    if errorhandler is None:
        errorhandler = default_unicode_error_decode
    builder = UnicodeBuilder(size)
    pos = 0
    while pos < size:
        c = s[pos]
        if c != '\\':
            builder.append(unichr(ord(c)))
            pos += 1
            continue
        pos += 1
        if pos >= size:
            replacement, pos = errorhandler(errors, 'unicodeescape', '\\ at end of string', s, pos - 1, size)
            builder.append(replacement)
            pos = _checked_position(pos, size)
            continue
        c = s[pos]
        pos += 1
        if c in _ESCAPES:
            builder.append(_ESCAPES[c])
        elif '0' <= c <= '7':
            value = ord(c) - 48
            end = pos + 2
            while pos < end and pos < size and '0' <= s[pos] <= '7':
                value = value * 8 + ord(s[pos]) - 48
                pos += 1
            builder.append(unichr(value))
        elif c in _HEX_ESCAPES:
            pos = hexescape(builder, s, pos, _HEX_ESCAPES[c], 'unicodeescape', errorhandler, _TRUNCATED[c], errors)
        elif c == 'N' and unicodedata_handler is not None:
            pos = _named_escape(builder, s, pos, size, errors, errorhandler, unicodedata_handler)
        else:
            builder.append(u'\\')
            builder.append(unichr(ord(c)))
    return builder.build(), pos


def _named_escape(builder, s, pos, size, errors, errorhandler, unicodedata_handler):
    """\\N{NAME}, pos after the N; where to go on."""
    message = 'malformed \\N character escape'
    end = pos
    if pos < size and s[pos] == '{':
        end = s.find('}', pos)
        if 0 <= end < size:
            code = unicodedata_handler.call(s[pos + 1:end])
            if code >= 0:
                builder.append(UNICHR(code))
                return end + 1
            message = 'unknown Unicode character name'
            end += 1
        else:
            end = size
    replacement, pos = errorhandler(errors, 'unicodeescape', message, s, pos - 2, end)
    builder.append(replacement)
    return _checked_position(pos, size)


def str_decode_raw_unicode_escape(s, size, errors, final=False, errorhandler=None):
    """Reads \\uXXXX and \\UXXXXXXXX after an odd number of backslashes, everything else as Latin-1."""
    if errorhandler is None:
        errorhandler = default_unicode_error_decode
    builder = UnicodeBuilder(size)
    pos = 0
    while pos < size:
        if s[pos] != '\\':
            builder.append(unichr(ord(s[pos])))
            pos += 1
            continue
        start = pos
        while pos < size and s[pos] == '\\':
            pos += 1
        count = pos - start
        digits = 0
        if count & 1 and pos < size:
            if s[pos] == 'u':
                digits = 4
            elif s[pos] == 'U':
                digits = 8
        if digits > 0:
            count -= 1
        builder.append_multiple_char(u'\\', count)
        if digits > 0:
            message = 'truncated \\uXXXX' if digits == 4 else 'truncated \\UXXXXXXXX'
            pos = hexescape(builder, s, pos + 1, digits, 'rawunicodeescape', errorhandler, message, errors)
    return builder.build(), pos


def _append_escape(result, letter, code, digits):
    """Adds \\uXXXX or one of its kind."""
    result.append('\\')
    result.append(letter)
    while digits > 0:
        digits -= 1
        result.append(HEX_DIGITS[(code >> (4 * digits)) & 15])


def _append_wide_escape(result, code):
    if code >= 0x10000:
        _append_escape(result, 'U', code, 8)
    else:
        _append_escape(result, 'u', code, 4)


def unicode_encode_unicode_escape(s, size, errors, errorhandler=None):
    """The inside of a unicode literal, in ASCII. Two surrogates that make one code point become that."""
    result = StringBuilder(size)
    pos = 0
    while pos < size:
        code = ord(s[pos])
        pos += 1
        if 0xd800 <= code < 0xdc00 and pos < size and 0xdc00 <= ord(s[pos]) < 0xe000:
            code = 0x10000 + ((code - 0xd800) << 10) + ord(s[pos]) - 0xdc00
            pos += 1
        if code == 0x5c:
            result.append('\\\\')
        elif code == 10:
            result.append('\\n')
        elif code == 9:
            result.append('\\t')
        elif code == 13:
            result.append('\\r')
        elif 0x20 <= code < 0x7f:
            result.append(chr(code))
        elif code < 0x100:
            _append_escape(result, 'x', code, 2)
        else:
            _append_wide_escape(result, code)
    return result.build()


def unicode_encode_raw_unicode_escape(s, size, errors, errorhandler=None):
    """Latin-1, with \\uXXXX for what is beyond it."""
    result = StringBuilder(size)
    pos = 0
    while pos < size:
        code = ord(s[pos])
        pos += 1
        if 0xd800 <= code < 0xdc00 and pos < size and 0xdc00 <= ord(s[pos]) < 0xe000:
            code = 0x10000 + ((code - 0xd800) << 10) + ord(s[pos]) - 0xdc00
            pos += 1
        if code < 0x100:
            result.append(chr(code))
        else:
            _append_wide_escape(result, code)
    return result.build()


def raw_unicode_escape_helper(result, char):
    """Adds the escape of one code point beyond Latin-1."""
    _append_wide_escape(result, char)
