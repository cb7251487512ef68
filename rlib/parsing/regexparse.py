r"""Regular expressions as text. At import time.

Takes:   a pattern: characters, escapes, [a-z] and [^a-z], `.`, \d \s \w \D \S \W, ( ), |, * + ? {n} {n,m} {n,}.
Leaves:  a RegularExpression. `.` is any character, the newline too.
Example: parse_regex('[a-z]+(0|1)?')            make_runner('a*b').recognize('aab')
"""
from rpython.rlib.parsing.deterministic import LexerError, NUM_CHARS, compress_char_set
from rpython.rlib.parsing.lexer import SourcePos
from rpython.rlib.parsing.regex import RangeExpression, StringExpression

ESCAPES = {'a': '\a', 'b': '\b', 'e': '\x1b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t', 'v': '\v'}
OCTAL = '01234567'
HEXADECIMAL = '0123456789abcdefABCDEF'
DIGITS = '0123456789'
ALL = set([chr(code) for code in range(NUM_CHARS)])
LETTERS = set([c for c in ALL if 'a' <= c <= 'z' or 'A' <= c <= 'Z'])
CLASSES = {'d': set(DIGITS), 's': set('\t\n\f\r '), 'w': LETTERS | set(DIGITS) | set('_')}
for _letter in list(CLASSES):
    CLASSES[_letter.upper()] = ALL - CLASSES[_letter]
SPECIAL = '*+?()|.[]{'


def unescape_muncher(string):
    """(the first character of the string, unescaped; the rest of the string)."""
    if string[0] != '\\' or len(string) == 1:
        return string[0], string[1:]
    c = string[1]
    if c == 'x' and len(string) >= 4:
        return chr(int(string[2:4], 16)), string[4:]
    if c in OCTAL:
        end = 2
        while end < min(len(string), 4) and string[end] in OCTAL:
            end += 1
        return chr(int(string[1:end], 8) & 255), string[end:]
    if c == 'c' and len(string) >= 3:
        return chr(ord(string[2].upper()) ^ 0x40), string[3:]
    return ESCAPES.get(c, c), string[2:]


def unescape(s):
    """The string with its escapes replaced."""
    result = []
    while s:
        c, s = unescape_muncher(s)
        result.append(c)
    return ''.join(result)


def expression_of_set(chars):
    """One character of a set."""
    result = None
    for first, count in compress_char_set(chars):
        part = RangeExpression(first, chr(ord(first) + count - 1))
        result = part if result is None else result | part
    if result is None:
        raise ValueError('an empty set of characters')
    return result


class _RegexParser(object):
    def __init__(self, text):
        self.text = text
        self.i = 0

    def fail(self):
        before = self.text[:self.i]
        raise LexerError(self.text, 0, SourcePos(self.i, before.count('\n'), self.i - (before.rfind('\n') + 1)))

    def peek(self):
        return self.text[self.i:self.i + 1]

    def accept(self, c):
        if self.peek() == c and c != '':
            self.i += 1
            return True
        return False

    def regex(self):
        result = self.concatenation()
        while self.accept('|'):
            result = result | self.concatenation()
        return result

    def concatenation(self):
        result = StringExpression('')
        while self.peek() not in ('', '|', ')'):
            result = result + self.repetition()
        return result

    def repetition(self):
        result = self.primary()
        while True:
            if self.accept('*'):
                result = result.kleene()
            elif self.accept('+'):
                result = result + result.kleene()
            elif self.accept('?'):
                result = StringExpression('') | result
            elif self.peek() == '{':
                limits = self.limits()
                if limits is None:
                    return result
                result = self.repeated(result, limits)
            else:
                return result

    def limits(self):
        """(least, most or None) of {n,m}; None when the brace stands for itself."""
        end = self.text.find('}', self.i)
        if end < 0:
            return None
        parts = self.text[self.i + 1:end].split(',')
        if len(parts) > 2 or parts[0] == '' or ''.join(parts).strip(DIGITS) != '':
            return None
        self.i = end + 1
        least = int(parts[0])
        if len(parts) == 1:
            return least, least
        return least, None if parts[1] == '' else int(parts[1])

    def repeated(self, regex, limits):
        least, most = limits
        if most is None:
            return regex * least + regex.kleene()
        rest = StringExpression('')
        for _ in range(most - least):
            rest = StringExpression('') | (regex + rest)
        return regex * least + rest

    def primary(self):
        c = self.peek()
        if self.accept('('):
            result = self.regex()
            if not self.accept(')'):
                self.fail()
            return result
        if self.accept('['):
            return expression_of_set(self.set())
        if self.accept('.'):
            return RangeExpression(chr(0), chr(NUM_CHARS - 1))
        if c == '\\':
            chars = self.char_class()
            if chars is not None:
                return expression_of_set(chars)
            return StringExpression(self.char())
        if c in '*+?':
            self.fail()
        self.i += 1
        return StringExpression(c)

    def char_class(self):
        """The set of \\d and its like; None."""
        letter = self.text[self.i + 1:self.i + 2]
        if letter in CLASSES:
            self.i += 2
            return CLASSES[letter]
        return None

    def char(self):
        """One character, which may be escaped."""
        c, rest = unescape_muncher(self.text[self.i:])
        self.i = len(self.text) - len(rest)
        return c

    def set(self):
        """The characters of a set, after its bracket."""
        negated = self.accept('^')
        chars = set()
        start = self.i
        while self.peek() != ']' or self.i == start:
            if self.peek() == '':
                self.fail()
            members = self.char_class() if self.peek() == '\\' else None
            if members is None:
                first = self.char()
                members = set([first])
                if self.peek() == '-' and self.text[self.i + 1:self.i + 2] not in (']', ''):
                    self.i += 1
                    members = set([chr(code) for code in range(ord(first), ord(self.char()) + 1)])
            chars |= members
        self.i += 1
        return ALL - chars if negated else chars


def parse_regex(s):
    """The RegularExpression of a pattern; LexerError at the place where it is wrong."""
    parser = _RegexParser(s)
    result = parser.regex()
    if parser.peek() != '':
        parser.fail()
    return result


def make_runner(regex, view=False):
    """A DFARunner of a pattern."""
    dfa = parse_regex(regex).make_automaton().make_deterministic()
    dfa.optimize()
    return dfa.get_runner()
