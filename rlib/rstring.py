"""Building strings piece by piece, string functions that work on any string, reading digits.

Takes:   pieces: strings, slices of strings, characters.
Leaves:  the string made of them.
Idea:    translated, a builder is a low-level string with room at its end: append copies into the room and is inlined, the room
         doubles when it is used up, build gives the string away when nothing is left over. Untranslated it is a list of pieces.
Example: b = StringBuilder(64); b.append('ab'); b.append_multiple_char('-', 3); b.build() == 'ab---'
"""
from rpython.rlib.objectmodel import always_inline, dont_inline, newlist_hint, specialize, we_are_translated
from rpython.rlib.rarithmetic import InvalidBaseError, ParseStringError, ParseStringOverflowError, maxint, ovfcheck
from rpython.rtyper.lltypesystem.lltype import Void, malloc
from rpython.rtyper.lltypesystem.lloperation import llop
from rpython.rtyper.lltypesystem.rstr import STR, UNICODE, hlstr, hlunicode, llstr, llunicode

INIT_SIZE = 100


# ____________________________________________________________ builders

def str_piece(s):
    """s, which must be a str."""
    assert isinstance(s, str), 'a StringBuilder takes no %s' % type(s)
    return s


def unicode_piece(s):
    """s, which must be a unicode string."""
    assert isinstance(s, type(u'')), 'a UnicodeBuilder takes no %s' % type(s)
    return s


class AbstractStringBuilder(object):
    """Collects pieces; `build` joins them. Building does not end the collecting."""


def _make_builder(name, doc, TEXT, low, high, piece, empty):
    """The class of builders for strings of the low-level type TEXT."""

    class Builder(AbstractStringBuilder):

        def __init__(self, init_size=INIT_SIZE):
            if we_are_translated():
                self._text = malloc(TEXT, init_size)
                self._used = 0
            else:
                self._pieces = []
                self._length = 0

        @always_inline
        @specialize.argtype(1)
        def append(self, s):
            """Adds a string or character."""
            s = piece(s)
            if we_are_translated():
                length = len(s)
                used = self._used
                if length > len(self._text.chars) - used:
                    self._grow(length)
                if length == 1:
                    self._text.chars[used] = s[0]
                else:
                    llop.array_copy(Void, low(s), self._text, 0, used, length)
                self._used = used + length
            else:
                self._add(s)

        @always_inline
        def append_slice(self, s, start, end):
            """Adds s[start:end]; the bounds must be right."""
            s = piece(s)
            assert 0 <= start <= end <= len(s), 'append_slice: wrong bounds'
            if we_are_translated():
                length = end - start
                used = self._used
                if length > len(self._text.chars) - used:
                    self._grow(length)
                llop.array_copy(Void, low(s), self._text, start, used, length)
                self._used = used + length
            else:
                self._add(s[start:end])

        def append_multiple_char(self, c, times):
            """Adds the character c so many times."""
            c = piece(c)
            assert len(c) == 1, 'append_multiple_char: no character'
            if we_are_translated():
                if times <= 0:
                    return
                position = self._used
                if times > len(self._text.chars) - position:
                    self._grow(times)
                text = self._text
                end = position + times
                while position < end:
                    text.chars[position] = c[0]
                    position += 1
                self._used = end
            else:
                self._add(c * times)

        def append_charpsize(self, s, size):
            """Adds `size` characters from the raw array s."""
            assert size >= 0, 'append_charpsize: negative size'
            if we_are_translated():
                used = self._used
                if size > len(self._text.chars) - used:
                    self._grow(size)
                text = self._text
                i = 0
                while i < size:
                    text.chars[used + i] = s[i]
                    i += 1
                self._used = used + size
            else:
                self._add(empty.join([s[i] for i in range(size)]))

        def getlength(self):
            """How many characters there are."""
            if we_are_translated():
                return self._used
            return self._length

        def build(self):
            """The string of all that was added so far."""
            if we_are_translated():
                text = self._text
                used = self._used
                if used != len(text.chars):
                    text = malloc(TEXT, used)
                    llop.array_copy(Void, self._text, text, 0, 0, used)
                    self._text = text
                return high(text)
            result = empty.join(self._pieces)
            self._pieces = [result]
            return result

        @dont_inline
        def _grow(self, more):
            """Makes room for that many characters, and as many again as there are."""
            used = self._used
            try:
                room = ovfcheck(ovfcheck(used + used) + more)
            except OverflowError:
                raise MemoryError
            text = malloc(TEXT, room)
            llop.array_copy(Void, self._text, text, 0, 0, used)
            self._text = text

        def _add(self, s):
            """Untranslated: adds a piece."""
            self._pieces.append(s)
            self._length += len(s)

        def _cleanup_(self):
            """A builder of import time becomes part of the program."""
            result = self.build()
            self._text = low(result)
            self._used = len(result)

    Builder.__name__ = name
    Builder.__doc__ = doc
    return Builder


StringBuilder = _make_builder('StringBuilder', 'A builder of str.', STR, llstr, hlstr, str_piece, '')
UnicodeBuilder = _make_builder('UnicodeBuilder', 'A builder of unicode.', UNICODE, llunicode, hlunicode,
                               unicode_piece, u'')


class ByteListBuilder(object):
    """A builder of lists of characters, as bytearrays are made of."""

    def __init__(self, init_size=INIT_SIZE):
        self._chars = newlist_hint(init_size)

    def append(self, s):
        """Adds the characters of a str."""
        for c in s:
            self._chars.append(c)

    def append_slice(self, s, start, end):
        """Adds those of s[start:end]; the bounds must be right."""
        assert 0 <= start <= end <= len(s), 'append_slice: wrong bounds'
        for i in range(start, end):
            self._chars.append(s[i])

    def append_multiple_char(self, c, times):
        """Adds the character c so many times."""
        assert len(c) == 1, 'append_multiple_char: no character'
        for _ in range(times):
            self._chars.append(c[0])

    def append_charpsize(self, s, size):
        """Adds `size` characters from the raw array s."""
        assert size >= 0, 'append_charpsize: negative size'
        for i in range(size):
            self._chars.append(s[i])

    def getlength(self):
        return len(self._chars)

    def build(self):
        """The list; what is added later goes to it as well."""
        return self._chars


# ____________________________________________________________ functions for str and unicode

@specialize.argtype(0)
def split(value, by=None, maxsplit=-1):
    """The pieces of value between the separators; by white space when by is None."""
    if by is None:
        return value.split(None, maxsplit)
    return value.split(by, maxsplit)


@specialize.argtype(0)
def rsplit(value, by=None, maxsplit=-1):
    """Like split, from the right."""
    if by is None:
        return value.rsplit(None, maxsplit)
    return value.rsplit(by, maxsplit)


@specialize.argtype(0)
def replace(input, sub, by, maxsplit=-1):
    """input with sub replaced by `by`, at most maxsplit times."""
    return input.replace(sub, by, maxsplit)


@specialize.argtype(0)
def replace_count(input, sub, by, maxsplit=-1, isutf8=False):
    """(input with sub replaced, how often that was). isutf8: an empty sub stands between code points, not bytes."""
    if isutf8 and not sub:
        return _replace_empty_utf8(input, by, maxsplit)
    count = len(input) + 1 if not sub else input.count(sub)
    if 0 <= maxsplit < count:
        count = maxsplit
    return input.replace(sub, by, maxsplit), count


@specialize.argtype(0)
def _replace_empty_utf8(input, by, maxsplit):
    pieces = []
    count = 0
    start = 0
    while start <= len(input) and count != maxsplit:
        end = start + 1
        while end < len(input) and ord(input[end]) & 0xc0 == 0x80:
            end += 1
        pieces.append(by)
        pieces.append(input[start:end])
        count += 1
        start = end
    if start < len(input):
        pieces.append(input[start:])
    return ''.join(pieces), count


@specialize.argtype(0)
def startswith(u_self, prefix, start=0, end=maxint):
    """Does u_self[start:end] begin with the prefix?"""
    return u_self.startswith(prefix, start, end)


@specialize.argtype(0)
def endswith(u_self, suffix, start=0, end=maxint):
    """Does u_self[start:end] end with the suffix?"""
    return u_self.endswith(suffix, start, end)


@specialize.argtype(0)
def find(value, other, start, end):
    """Where other is first found in value[start:end]; -1 when nowhere."""
    return value.find(other, start, end)


@specialize.argtype(0)
def rfind(value, other, start, end):
    """Where other is last found in value[start:end]; -1 when nowhere."""
    return value.rfind(other, start, end)


@specialize.argtype(0)
def count(value, other, start, end):
    """How often other is in value[start:end], without overlaps."""
    return value.count(other, start, end)


SEARCH_COUNT = 0
SEARCH_FIND = 1
SEARCH_RFIND = 2


@specialize.argtype(0)
def search(value, other, start, end, mode):
    """count, find or rfind, as the mode says; start and end count from the front."""
    if start < 0:
        start = 0
    if end > len(value):
        end = len(value)
    if start > end:
        return 0 if mode == SEARCH_COUNT else -1
    if mode == SEARCH_COUNT:
        return value.count(other, start, end)
    if mode == SEARCH_RFIND:
        return value.rfind(other, start, end)
    return value.find(other, start, end)


def strip_spaces(s):
    """s without white space at either end."""
    start = 0
    end = len(s)
    while start < end and s[start].isspace():
        start += 1
    while start < end and s[end - 1].isspace():
        end -= 1
    return s[start:end]


def assert_str0(fname):
    """fname, which must hold no NUL; None passes."""
    assert fname is None or '\x00' not in fname, 'NUL in a string given to the system'
    return fname


def check_str0(fname):
    """Checks when translated with --check-str-without-nul that fname holds no NUL; None passes."""
    return assert_str0(fname)


# ____________________________________________________________ digits

class NumberStringParser(object):
    """The sign, base and digits of an integer literal, digit by digit; ParseStringError for what is none.

    `s` is the text without white space around it, `literal` the whole for messages, `fname` the type ('int', 'long')."""

    def __init__(self, s, literal, base, fname, allow_underscores=False, no_implicit_octal=False, start=0, end=-1):
        self.literal = literal
        self.fname = fname
        self.original_base = base
        self.allow_underscores = allow_underscores
        if end < 0:
            end = len(s)
        while start < end and s[start].isspace():
            start += 1
        while start < end and s[end - 1].isspace():
            end -= 1
        self.sign = 1
        if start < end and (s[start] == '-' or s[start] == '+'):
            if s[start] == '-':
                self.sign = -1
            start += 1
            while start < end and s[start].isspace():
                start += 1
        if base != 0 and not 2 <= base <= 36:
            raise InvalidBaseError('%s() base must be >= 2 and <= 36' % fname)
        self.s = s
        self.end = end
        self.start = self._read_prefix(s, start, end, base, no_implicit_octal)
        if self.start == end:
            self.error()
        self._check_underscores()
        self.i = self.start

    def _read_prefix(self, s, start, end, base, no_implicit_octal):
        """Sets the base; where the digits begin."""
        self.base = base
        letter = s[start + 1] if start + 1 < end and s[start] == '0' else '\x00'
        prefix = 0
        if letter == 'x' or letter == 'X':
            prefix = 16
        elif letter == 'o' or letter == 'O':
            prefix = 8
        elif letter == 'b' or letter == 'B':
            prefix = 2
        if prefix != 0 and (base == 0 or base == prefix):
            self.base = prefix
            start += 2
            if self.allow_underscores and start < end and s[start] == '_':
                start += 1
        elif base == 0:
            self.base = 10
            if start < end and s[start] == '0':
                if not no_implicit_octal:
                    self.base = 8
                else:
                    self._only_zeros(s, start, end)
        return start

    def _only_zeros(self, s, start, end):
        """A number without prefix must not begin with 0 unless it is 0."""
        for i in range(start, end):
            if s[i] != '0' and s[i] != '_':
                self.error()

    def _check_underscores(self):
        """Underscores stand between two digits, one at a time."""
        if not self.allow_underscores:
            return
        previous = '_'
        for i in range(self.start, self.end):
            c = self.s[i]
            if c == '_' and previous == '_':
                self.error()
            previous = c
        if previous == '_':
            self.error()

    def error(self):
        """Raises the ParseStringError of this literal."""
        raise ParseStringError("invalid literal for %s() with base %d: '%s'" % (self.fname, self.original_base, self.literal))

    def rewind(self):
        """Begins again with the first digit."""
        self.i = self.start

    def next_digit(self):
        """The value of the next digit; -1 after the last."""
        if self.i < self.end and self.allow_underscores and self.s[self.i] == '_':
            self.i += 1
        if self.i >= self.end:
            return -1
        digit = self._digit(self.s[self.i])
        self.i += 1
        return digit

    def prev_digit(self):
        """The value of the digit before the one read last, going backwards."""
        self.i -= 1
        if self.allow_underscores and self.s[self.i] == '_':
            self.i -= 1
        return self._digit(self.s[self.i])

    def _digit(self, c):
        if '0' <= c <= '9':
            digit = ord(c) - ord('0')
        elif 'A' <= c <= 'Z':
            digit = ord(c) - ord('A') + 10
        elif 'a' <= c <= 'z':
            digit = ord(c) - ord('a') + 10
        else:
            digit = 99
        if digit >= self.base:
            self.error()
        return digit
