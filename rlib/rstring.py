"""Building strings piece by piece, and string functions that `str` lacks.

Takes:   pieces: strings, slices of strings, characters.
Leaves:  the string made of them.
Example: b = StringBuilder(64); b.append('ab'); b.append_multiple_char('-', 3); b.build() == 'ab---'
"""
from rpython.rlib.rarithmetic import ParseStringError, ParseStringOverflowError, InvalidBaseError


class AbstractStringBuilder(object):
    """Collects pieces; `build` joins them."""

    def __init__(self, init_size=100):
        self._pieces = []
        self._length = 0

    def append(self, s):
        self._pieces.append(s)
        self._length += len(s)

    def append_slice(self, s, start, end):
        assert 0 <= start <= end <= len(s)
        self.append(s[start:end])

    def append_multiple_char(self, c, times):
        assert len(c) == 1
        self.append(c * times)

    def append_charpsize(self, s, size):
        assert size >= 0
        self.append(''.join([s[i] for i in range(size)]))

    def getlength(self):
        return self._length

    def build(self):
        result = ''.join(self._pieces)
        self._pieces = [result]
        return result


class StringBuilder(AbstractStringBuilder):
    """A builder of str."""


class UnicodeBuilder(AbstractStringBuilder):
    """A builder of unicode."""


def split(value, by=None, maxsplit=-1):
    """The pieces of value between the separators; by white space when by is None."""
    if by is None:
        return value.split(None, maxsplit)
    return value.split(by, maxsplit)


def rsplit(value, by=None, maxsplit=-1):
    """Like split, from the right."""
    if by is None:
        return value.rsplit(None, maxsplit)
    return value.rsplit(by, maxsplit)


def replace(value, old, new, maxcount=-1):
    """value with old replaced by new, at most maxcount times."""
    return value.replace(old, new, maxcount)


def startswith(value, prefix, start=0, end=9223372036854775807):
    return value.startswith(prefix, start, end)


def endswith(value, suffix, start=0, end=9223372036854775807):
    return value.endswith(suffix, start, end)


def assert_str0(fname):
    """fname, which must hold no NUL."""
    assert '\x00' not in fname, 'NUL in a string given to the system'
    return fname


check_str0 = assert_str0


def strip_spaces(s):
    """s without white space at either end."""
    return s.strip()
