"""Lexers of simple rules. Patterns are compiled at import time to small matchers that translate."""
from lrgen.token import Token, SourcePosition


class LexingError(Exception):
    def __init__(self, message, source_pos):
        self.message = message
        self.source_pos = source_pos


class Matcher(object):
    """Matches at a position; -1, or where the match ends."""
    def match(self, text, pos):
        raise NotImplementedError


class Literal(Matcher):
    def __init__(self, literal):
        self.literal = literal

    def match(self, text, pos):
        end = pos + len(self.literal)
        if end <= len(text) and text[pos:end] == self.literal:
            return end
        return -1


class Run(Matcher):
    """One of `first`, then any number of `rest`."""
    def __init__(self, first, rest):
        self.first = ''.join(['1' if chr(i) in first else '0' for i in range(256)])
        self.rest = ''.join(['1' if chr(i) in rest else '0' for i in range(256)])

    def match(self, text, pos):
        if pos >= len(text) or self.first[ord(text[pos])] != '1':
            return -1
        pos += 1
        while pos < len(text) and self.rest[ord(text[pos])] == '1':
            pos += 1
        return pos


class Quoted(Matcher):
    def __init__(self, quote):
        self.quote = quote

    def match(self, text, pos):
        if text[pos] != self.quote:
            return -1
        pos += 1
        while pos < len(text):
            c = text[pos]
            if c == '\\':
                pos += 1
            elif c == self.quote:
                return pos + 1
            elif c == '\n':
                return -1
            pos += 1
        return -1


class ToEndOfLine(Matcher):
    def __init__(self, start):
        self.start = start

    def match(self, text, pos):
        if not text.startswith(self.start, pos):
            return -1
        while pos < len(text) and text[pos] != '\n':
            pos += 1
        return pos


class Rule(object):
    _immutable_fields_ = ['name', 'matcher']

    def __init__(self, name, matcher):
        self.name = name
        self.matcher = matcher


class LexerGenerator(object):
    def __init__(self):
        self.rules = []
        self.ignored = []

    def add(self, name, matcher):
        self.rules.append(Rule(name, matcher))

    def ignore(self, matcher):
        self.ignored.append(Rule("", matcher))

    def build(self, keywords):
        return Lexer(self.rules[:], self.ignored[:], dict((word, word.upper()) for word in keywords))


class Lexer(object):
    def __init__(self, rules, ignored, keywords):
        self.rules = rules
        self.ignored = ignored
        self.keywords = keywords

    def lex(self, text):
        return LexerStream(self, text)


class LexerStream(object):
    def __init__(self, lexer, text):
        self.lexer = lexer
        self.text = text
        self.idx = 0
        self.lineno = 1
        self.line_start = 0

    def __iter__(self):
        return self

    def position(self):
        return SourcePosition(self.idx, self.lineno, self.idx - self.line_start + 1)

    def advance(self, end):
        while True:
            newline = self.text.find("\n", self.idx, end)
            if newline < 0:
                break
            self.lineno += 1
            self.line_start = self.idx = newline + 1
        self.idx = end

    def skip(self):
        again = True
        while again:
            again = False
            for rule in self.lexer.ignored:
                if self.idx >= len(self.text):
                    return
                end = rule.matcher.match(self.text, self.idx)
                if end > self.idx:
                    self.advance(end)
                    again = True

    def next(self):
        self.skip()
        if self.idx >= len(self.text):
            raise StopIteration
        best, name = -1, ''
        for rule in self.lexer.rules:
            end = rule.matcher.match(self.text, self.idx)
            if end > best:
                best, name = end, rule.name
        pos = self.position()
        if best <= self.idx:
            raise LexingError("unexpected character", pos)
        value = self.text[self.idx:best]
        self.advance(best)
        if name == 'NAME' and value in self.lexer.keywords:
            name = self.lexer.keywords[value]
        return Token(name, value, pos)
