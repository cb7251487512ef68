"""UTF-7: unicode in ASCII. The functions are names of runicode too.

Idea:    characters that are not written as they are stand, as UTF-16 in base 64, between + and -; the - may be left out before a character
         that is no digit of base 64. +- is a +.
Source:  RFC 2152; where it says nothing, as CPython 2.7 does.
"""
from rpython.rlib.rstring import StringBuilder, UnicodeBuilder

try:
    unichr
except NameError:
    unichr = chr

DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
VALUES = [DIGITS.find(chr(code)) for code in range(128)]
# Beside letters and digits; of the control characters these.
DIRECT = [chr(code).isalnum() or chr(code) in '\'(),-./:?!"#$%&*;<=>@[]^_`{|} \t\r\n' for code in range(128)]


def _digit(c):
    """The value of a digit of base 64; -1: it is none."""
    code = ord(c)
    return VALUES[code] if code < 128 else -1


class _Shift(object):
    """A run of base 64 that is being read: characters so far, bits that make none yet, the first half of a pair."""

    def __init__(self, start):
        self.start = start
        self.chars = []
        self.buffer = 0
        self.bits = 0
        self.surrogate = 0

    def add(self, digit):
        self.buffer = (self.buffer << 6) | digit
        self.bits += 6
        if self.bits >= 16:
            self.bits -= 16
            self.unit(self.buffer >> self.bits)
            self.buffer &= (1 << self.bits) - 1

    def unit(self, code):
        """One of UTF-16."""
        if self.surrogate:
            first = self.surrogate
            self.surrogate = 0
            if 0xdc00 <= code < 0xe000:
                self.chars.append(0x10000 + ((first - 0xd800) << 10) + code - 0xdc00)
                return
            self.chars.append(first)
        if 0xd800 <= code < 0xdc00:
            self.surrogate = code
        else:
            self.chars.append(code)

    def finish(self, result):
        """Adds the characters, and says what is wrong with the end, or ''."""
        for code in self.chars:
            result.append(unichr(code))
        if self.bits >= 6:
            return 'partial character in shift sequence'
        if self.buffer:
            return 'non-zero padding bits in shift sequence'
        if self.surrogate:
            result.append(unichr(self.surrogate))
        return ''


def decode(s, size, errors, final, errorhandler):
    """(unicode, bytes used)"""
    result = UnicodeBuilder(size)
    shift = None
    pos = 0
    while pos < size:
        c = s[pos]
        if shift is not None and _digit(c) >= 0:
            shift.add(_digit(c))
            pos += 1
            continue
        message, start = '', pos
        if shift is not None:
            start = shift.start
            if c == '-' and pos == shift.start + 1:
                result.append(u'+')
            else:
                message = shift.finish(result)
            shift = None
            if c == '-':
                pos += 1
        elif c == '+':
            shift = _Shift(pos)
            pos += 1
        elif ord(c) < 128:
            result.append(unichr(ord(c)))
            pos += 1
        else:
            message = 'unexpected special character'
            pos += 1
        if message:
            replacement, pos = errorhandler(errors, 'utf7', message, s, start, pos)
            result.append(replacement)
            if pos < 0:
                pos += size
            if not 0 <= pos <= size:
                raise IndexError('position %d from error handler out of bounds' % pos)
    if shift is not None:
        if not final:
            return result.build(), shift.start
        if shift.finish(result):
            replacement, pos = errorhandler(errors, 'utf7', 'unterminated shift sequence', s, shift.start, size)
            result.append(replacement)
    return result.build(), size


def encode(s, size):
    """The bytes."""
    result = StringBuilder(size + 8)
    buffer = bits = 0
    in_shift = False
    for i in range(size):
        code = ord(s[i])
        if code < 128 and (DIRECT[code] or (code == 43 and not in_shift)):
            if in_shift:
                if bits:
                    result.append(DIGITS[(buffer << (6 - bits)) & 63])
                    buffer = bits = 0
                if VALUES[code] >= 0 or code == 45:
                    result.append('-')
                in_shift = False
            result.append(chr(code))
            if code == 43:
                result.append('-')
            continue
        if not in_shift:
            result.append('+')
            in_shift = True
        units = [code]
        if code >= 0x10000:
            units = [0xd800 | ((code - 0x10000) >> 10), 0xdc00 | ((code - 0x10000) & 0x3ff)]
        for unit in units:
            buffer = (buffer << 16) | unit
            bits += 16
            while bits >= 6:
                bits -= 6
                result.append(DIGITS[buffer >> bits])
                buffer &= (1 << bits) - 1
    if in_shift:
        if bits:
            result.append(DIGITS[(buffer << (6 - bits)) & 63])
        result.append('-')
    return result.build()
