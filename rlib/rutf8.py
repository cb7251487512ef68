"""Unicode text kept as UTF-8 in a str.

Takes:   strs that hold UTF-8, positions in them (in bytes) and indexes (in code points).
Leaves:  code points, positions, lengths, UTF-8; CheckError where a text is not what it should be.
Idea:    functions that move in a text take it to be correct and check nothing but the bounds of the str; check_utf8 makes sure once,
         where the text comes in. Code points by index are found from a storage of positions, made when it is first wanted.
         Surrogates are no text, but allow_surrogates lets them pass.
Example: s = unichr_as_utf8(0xe9) + 'a'; codepoint_at_pos(s, 0) == 0xe9; next_codepoint_pos(s, 0) == 2
"""
from rpython.rlib.objectmodel import always_inline
from rpython.rlib.rarithmetic import maxint
from rpython.rlib.rstring import StringBuilder

MAXUNICODE = 0x10ffff
allow_surrogate_by_default = False


class CheckError(Exception):
    """The text is wrong at that position."""

    def __init__(self, pos):
        self.pos = pos


class OutOfRange(ValueError):
    """There is no such code point."""

    def __init__(self, code):
        self.code = code


# ____________________________________________________________ code points as bytes

def unichr_as_utf8(code, allow_surrogates=False):
    """The UTF-8 of a code point; OutOfRange for what is none, or a surrogate unless allowed."""
    if 0 <= code < 0x80:
        return chr(code)
    builder = StringBuilder(4)
    unichr_as_utf8_append(builder, code, allow_surrogates)
    return builder.build()


def unichr_as_utf8_append(builder, code, allow_surrogates=False):
    """Adds the UTF-8 of a code point to a StringBuilder."""
    if code < 0:
        raise OutOfRange(code)
    if code < 0x80:
        builder.append(chr(code))
    elif code < 0x800:
        builder.append(chr(0xc0 | (code >> 6)))
        builder.append(chr(0x80 | (code & 0x3f)))
    elif code < 0x10000:
        if not allow_surrogates and 0xd800 <= code < 0xe000:
            raise OutOfRange(code)
        builder.append(chr(0xe0 | (code >> 12)))
        builder.append(chr(0x80 | ((code >> 6) & 0x3f)))
        builder.append(chr(0x80 | (code & 0x3f)))
    elif code <= MAXUNICODE:
        builder.append(chr(0xf0 | (code >> 18)))
        builder.append(chr(0x80 | ((code >> 12) & 0x3f)))
        builder.append(chr(0x80 | ((code >> 6) & 0x3f)))
        builder.append(chr(0x80 | (code & 0x3f)))
    else:
        raise OutOfRange(code)


# ____________________________________________________________ moving in correct text

@always_inline
def next_codepoint_pos(code, pos):
    """The position of the code point after the one at pos, which must be before the end."""
    first = ord(code[pos])
    if first < 0x80:
        return pos + 1
    if first < 0xe0:
        return pos + 2
    if first < 0xf0:
        return pos + 3
    return pos + 4


def prev_codepoint_pos(code, pos):
    """The position of the code point before pos, which must not be 0. One position after the end counts as a code point."""
    pos -= 1
    if pos >= len(code):
        return pos
    while pos > 0 and ord(code[pos]) & 0xc0 == 0x80:
        pos -= 1
    return pos


def codepoint_at_pos(code, pos):
    """The code point at the position."""
    first = ord(code[pos])
    if first < 0x80:
        return first
    second = ord(code[pos + 1]) & 0x3f
    if first < 0xe0:
        return ((first & 0x1f) << 6) | second
    third = ord(code[pos + 2]) & 0x3f
    if first < 0xf0:
        return ((first & 0x0f) << 12) | (second << 6) | third
    return ((first & 0x07) << 18) | (second << 12) | (third << 6) | (ord(code[pos + 3]) & 0x3f)


def codepoint_before_pos(code, pos):
    """The code point right before the position."""
    return codepoint_at_pos(code, prev_codepoint_pos(code, pos))


def codepoints_in_utf8(value, start=0, end=maxint):
    """How many code points value[start:end] has."""
    if end > len(value):
        end = len(value)
    assert 0 <= start <= end
    count = 0
    i = start
    while i < end:
        if ord(value[i]) & 0xc0 != 0x80:
            count += 1
        i += 1
    return count


def get_utf8_length(s, start=0, end=maxint):
    return codepoints_in_utf8(s, start, end)


def compute_length_utf8(s):
    return codepoints_in_utf8(s)


# ____________________________________________________________ checking

def first_non_ascii_char(s):
    """The position of the first byte above 127; -1 when there is none."""
    for i in range(len(s)):
        if ord(s[i]) >= 0x80:
            return i
    return -1


def is_ascii(s):
    return first_non_ascii_char(s) < 0


def check_ascii(s):
    """CheckError unless all bytes are ASCII."""
    position = first_non_ascii_char(s)
    if position >= 0:
        raise CheckError(position)


def check_utf8(s, allow_surrogates, start=0, stop=-1):
    """The number of code points in s[start:stop] (-1: to the end); CheckError where that is no UTF-8."""
    result = _check_utf8(s, allow_surrogates, start, stop)
    if result < 0:
        raise CheckError(~result)
    return result


def _check_utf8(s, allow_surrogates, start, stop):
    """The number of code points, or ~position of the first that is wrong."""
    end = stop
    if stop < 0:
        end = len(s)
    count = 0
    pos = start
    while pos < end:
        first = ord(s[pos])
        if first < 0x80:
            pos += 1
        else:
            width = _sequence_width(s, pos, end, first, allow_surrogates)
            if width == 0:
                return ~pos
            pos += width
        count += 1
    return count


def _sequence_width(s, pos, end, first, allow_surrogates):
    """How many bytes the sequence at pos has; 0 when it is wrong."""
    if first < 0xc2:
        return 0
    if first < 0xe0:
        width = 2
    elif first < 0xf0:
        width = 3
    elif first < 0xf5:
        width = 4
    else:
        return 0
    if pos + width > end:
        return 0
    second = ord(s[pos + 1])
    low = 0x80
    high = 0xbf
    if first == 0xe0:
        low = 0xa0
    elif first == 0xed and not allow_surrogates:
        high = 0x9f
    elif first == 0xf0:
        low = 0x90
    elif first == 0xf4:
        high = 0x8f
    if not low <= second <= high:
        return 0
    i = pos + 2
    while i < pos + width:
        if ord(s[i]) & 0xc0 != 0x80:
            return 0
        i += 1
    return width


def has_surrogates(utf8):
    """Does correct text hold a surrogate?"""
    for i in range(len(utf8) - 2):
        if utf8[i] == '\xed' and ord(utf8[i + 1]) >= 0xa0:
            return True
    return False


surrogate_in_utf8 = has_surrogates


def reencode_utf8_with_surrogates(utf8):
    """The text with each pair of surrogates as the one code point it means."""
    result = StringBuilder(len(utf8))
    pos = 0
    while pos < len(utf8):
        code = codepoint_at_pos(utf8, pos)
        pos = next_codepoint_pos(utf8, pos)
        if 0xd800 <= code < 0xdc00 and pos < len(utf8):
            low = codepoint_at_pos(utf8, pos)
            if 0xdc00 <= low < 0xe000:
                code = 0x10000 + ((code - 0xd800) << 10) + low - 0xdc00
                pos = next_codepoint_pos(utf8, pos)
        unichr_as_utf8_append(result, code, True)
    return result.build()


# ____________________________________________________________ kinds of characters

def isspace(s, pos):
    """Is the code point at pos white space?"""
    code = codepoint_at_pos(s, pos)
    if code < 0x80:
        return code == 0x20 or 9 <= code <= 13 or 0x1c <= code <= 0x1f
    return (code == 0x85 or code == 0xa0 or code == 0x1680 or code == 0x180e or 0x2000 <= code <= 0x200a or code == 0x2028
            or code == 0x2029 or code == 0x202f or code == 0x205f or code == 0x3000)


def islinebreak(s, pos):
    """Does a line end at pos?"""
    code = codepoint_at_pos(s, pos)
    return 10 <= code <= 13 or 0x1c <= code <= 0x1e or code == 0x85 or code == 0x2028 or code == 0x2029


def utf8_in_chars(value, pos, chars):
    """Is the code point at pos one of those in the text chars?"""
    wanted = codepoint_at_pos(value, pos)
    i = 0
    while i < len(chars):
        if codepoint_at_pos(chars, i) == wanted:
            return True
        i = next_codepoint_pos(chars, i)
    return False


# ____________________________________________________________ code points by index

STEP = 16


class Utf8Index(object):
    """The position of every STEP-th code point."""

    def __init__(self, positions):
        self.positions = positions


UTF8_INDEX_STORAGE = Utf8Index


def null_storage():
    """No storage yet."""
    return None


def create_utf8_index_storage(utf8, utf8len):
    """The storage of a text of utf8len code points."""
    positions = [0] * (utf8len // STEP + 1)
    pos = 0
    for index in range(1, len(positions)):
        for _ in range(STEP):
            pos = next_codepoint_pos(utf8, pos)
        positions[index] = pos
    return Utf8Index(positions)


def codepoint_position_at_index(utf8, storage, index):
    """The position of the code point with that index, at most the number of code points."""
    pos = storage.positions[index // STEP]
    for _ in range(index % STEP):
        pos = next_codepoint_pos(utf8, pos)
    return pos


def codepoint_at_index(utf8, storage, index):
    """The code point with that index."""
    return codepoint_at_pos(utf8, codepoint_position_at_index(utf8, storage, index))


def codepoint_index_at_byte_position(utf8, storage, bytepos, num_codepoints=-1):
    """The index of the code point at a position."""
    low = 0
    high = len(storage.positions)
    while high - low > 1:
        middle = (low + high) >> 1
        if storage.positions[middle] <= bytepos:
            low = middle
        else:
            high = middle
    index = low * STEP
    pos = storage.positions[low]
    while pos < bytepos:
        pos = next_codepoint_pos(utf8, pos)
        index += 1
    return index


# ____________________________________________________________ building, iterating

class Utf8StringBuilder(object):
    """Collects text and counts its code points."""

    def __init__(self, size=0):
        self._s = StringBuilder(size)
        self._lgt = 0

    def append(self, s):
        """Adds correct text."""
        self._s.append(s)
        self._lgt += codepoints_in_utf8(s)

    def append_slice(self, s, start, end):
        """Adds s[start:end], which must be correct text."""
        self._s.append_slice(s, start, end)
        self._lgt += codepoints_in_utf8(s, start, end)

    def append_utf8(self, utf8, length):
        """Adds text whose number of code points is known."""
        self._s.append(utf8)
        self._lgt += length

    def append_utf8_slice(self, utf8, start, end, length):
        self._s.append_slice(utf8, start, end)
        self._lgt += length

    def append_char(self, s):
        """Adds an ASCII character."""
        self._s.append(s)
        self._lgt += 1

    def append_code(self, code):
        """Adds a code point, a surrogate too."""
        unichr_as_utf8_append(self._s, code, True)
        self._lgt += 1

    def append_multiple_char(self, utf8, times):
        """Adds one code point so many times."""
        if len(utf8) == 1:
            self._s.append_multiple_char(utf8[0], times)
        else:
            for _ in range(times):
                self._s.append(utf8)
        if times > 0:
            self._lgt += times

    def build(self):
        return self._s.build()

    def getlength(self):
        """How many code points there are."""
        return self._lgt

    get_length = getlength


class Utf8StringIterator(object):
    """The code points of a text, one by one."""

    def __init__(self, utf8s):
        self._utf8 = utf8s
        self._end = len(utf8s)
        self._pos = 0

    def __iter__(self):
        return self

    def done(self):
        return self._pos == self._end

    def get_pos(self):
        """The position of the next code point."""
        return self._pos

    def next(self):
        if self._pos == self._end:
            raise StopIteration
        code = codepoint_at_pos(self._utf8, self._pos)
        self._pos = next_codepoint_pos(self._utf8, self._pos)
        return code

    __next__ = next


class Utf8StringPosIterator(object):
    """The code points of a text, each with its position: (code point, position)."""

    def __init__(self, utf8s):
        self._utf8 = utf8s
        self._end = len(utf8s)
        self._pos = 0

    def __iter__(self):
        return self

    def next(self):
        pos = self._pos
        if pos == self._end:
            raise StopIteration
        self._pos = next_codepoint_pos(self._utf8, pos)
        return codepoint_at_pos(self._utf8, pos), pos

    __next__ = next


def decode_latin_1(s):
    """The text whose code points are the bytes of s."""
    if is_ascii(s):
        return s
    result = StringBuilder(len(s) + len(s) // 2)
    for i in range(len(s)):
        unichr_as_utf8_append(result, ord(s[i]))
    return result.build()


# ____________________________________________________________ escapes

HEX_DIGITS = '0123456789abcdef'


def append_escape(result, code):
    """Adds \\xXX, \\uXXXX or \\UXXXXXXXX."""
    if code >= 0x10000:
        result.append('\\U')
        digits = 8
    elif code >= 0x100:
        result.append('\\u')
        digits = 4
    else:
        result.append('\\x')
        digits = 2
    while digits > 0:
        digits -= 1
        result.append(HEX_DIGITS[(code >> (4 * digits)) & 15])


def make_utf8_escape_function(pass_printable=False, quotes=False, prefix=None):
    """A function from text to its literal, in ASCII: quotes puts quotes around it (the prefix before them); pass_printable leaves
    characters above 127 as they are, unless they are controls or surrogates."""

    def unicode_escape(s):
        result = StringBuilder(len(s))
        quote = '\x00'
        if quotes:
            if prefix is not None:
                result.append(prefix)
            quote = "'"
            if s.find("'") >= 0 and s.find('"') < 0:
                quote = '"'
            result.append(quote)
        pos = 0
        while pos < len(s):
            code = codepoint_at_pos(s, pos)
            next_pos = next_codepoint_pos(s, pos)
            if code == 9:
                result.append('\\t')
            elif code == 10:
                result.append('\\n')
            elif code == 13:
                result.append('\\r')
            elif code == 0x5c or (quotes and s[pos] == quote):
                result.append('\\')
                result.append(s[pos])
            elif 0x20 <= code < 0x7f:
                result.append(s[pos])
            elif pass_printable and code >= 0xa0 and not 0xd800 <= code < 0xe000 and not isspace(s, pos):
                result.append_slice(s, pos, next_pos)
            else:
                append_escape(result, code)
            pos = next_pos
        if quotes:
            result.append(quote)
        return result.build()

    return unicode_escape
