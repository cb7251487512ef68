"""tokenize: the tokens of a text of Python, as generate_tokens of Python 2.7 gives them."""
import re

from token import *
from token import tok_name

COMMENT, NL = N_TOKENS, N_TOKENS + 1
tok_name[COMMENT], tok_name[NL] = 'COMMENT', 'NL'
tabsize = 8

_NUMBER = r'0[xX][\da-fA-F]+[lL]?|0[bB][01]+[lL]?|0[oO]?[0-7]+[lL]?(?![\d.eEjJ])|(?:\d+\.\d*|\.\d+|\d+)(?:[eE][-+]?\d+)?[jJ]?[lL]?'
_NAME = r'[A-Za-z_]\w*'
_PREFIX = r'[uUbB]?[rR]?'
_STRING = _PREFIX + r"(?:'[^\n'\\]*(?:\\.[^\n'\\]*)*'|" + r'"[^\n"\\]*(?:\\.[^\n"\\]*)*")'
_OPERATOR = r'\*\*=?|>>=?|<<=?|<>|!=|//=?|->|[+\-*/%&|^=<>]=?|~|[\[\](){}]|\.\.\.|[:;.,`@]'
_TOKEN = re.compile(r'[ \f\t]*(?:(#[^\r\n]*)|(\\\r?\n)|(\r?\n)|(%s(?:\'\'\'|"""))|(%s)|(%s)|(%s)|(%s))'
                    % (_PREFIX, _NUMBER, _STRING, _NAME, _OPERATOR), re.S)


class TokenError(Exception):
    pass


class StopTokenizing(Exception):
    pass


def _column(line):
    column = 0
    for at, c in enumerate(line):
        if c == ' ':
            column += 1
        elif c == '\t':
            column = (column // tabsize + 1) * tabsize
        elif c == '\f':
            column = 0
        else:
            return at, column
    return len(line), column


class _Tokenizer(object):
    def __init__(self, readline):
        self.readline = readline
        self.number = 0
        self.depth = 0
        self.indents = [0]
        self.continued = False

    def next_line(self):
        try:
            line = self.readline()
        except StopIteration:
            line = ''
        self.number += 1
        return line

    def tokens(self):
        while True:
            line = self.next_line()
            if not line:
                break
            at = 0
            if not self.depth and not self.continued:
                at, column = _column(line)
                rest = line[at:]
                if rest[:1] in ('#', '\r', '\n', ''):
                    for found in self.blank(line, at):
                        yield found
                    continue
                for found in self.indentation(line, at, column):
                    yield found
            self.continued = False
            for found in self.line(line, at):
                yield found
        if self.depth or self.continued:
            raise TokenError('EOF in multi-line statement', (self.number, 0))
        place = (self.number, 0)
        for _ in self.indents[1:]:
            yield DEDENT, '', place, place, ''
        yield ENDMARKER, '', place, place, ''

    def blank(self, line, at):
        text = line[at:].rstrip('\r\n')
        if text:
            yield COMMENT, text, (self.number, at), (self.number, at + len(text)), line
        at += len(text)
        yield NL, line[at:], (self.number, at), (self.number, len(line)), line

    def indentation(self, line, at, column):
        if column > self.indents[-1]:
            self.indents.append(column)
            yield INDENT, line[:at], (self.number, 0), (self.number, at), line
        while column < self.indents[-1]:
            if column not in self.indents:
                raise IndentationError('unindent does not match any outer indentation level')
            self.indents.pop()
            yield DEDENT, '', (self.number, at), (self.number, at), line

    def line(self, line, at):
        while at < len(line):
            found = _TOKEN.match(line, at)
            if found is None:
                if not line[at:].strip(' \t\f'):
                    break
                yield ERRORTOKEN, line[at], (self.number, at), (self.number, at + 1), line
                at += 1
                continue
            group = found.lastindex
            text = found.group(group)
            start, end = found.start(group), found.end(group)
            if group == 2:
                self.continued = True
            elif group == 4:
                first, place = line, (self.number, start)
                text, line, end = self.long_string(line, start, text[-3:])
                yield STRING, text, place, (self.number, end), first
            else:
                if group == 8:
                    self.depth += (text in '([{') - (text in ')]}')
                kind = {1: COMMENT, 3: NL if self.depth else NEWLINE, 5: NUMBER, 6: STRING, 7: NAME, 8: OP}[group]
                yield kind, text, (self.number, start), (self.number, end), line
            at = end

    def long_string(self, line, start, quotes):
        """(its text, the line in which it ends, where)."""
        text, at = '', line.index(quotes, start) + 3
        text = line[start:at]
        while True:
            while at < len(line):
                if line[at] == '\\':
                    text += line[at:at + 2]
                    at += 2
                elif line.startswith(quotes, at):
                    return text + quotes, line, at + 3
                else:
                    text += line[at]
                    at += 1
            line, at = self.next_line(), 0
            if not line:
                raise TokenError('EOF in multi-line string', (self.number, 0))


def generate_tokens(readline):
    return _Tokenizer(readline).tokens()


def tokenize(readline, tokeneater=None):
    tokens = generate_tokens(readline)
    if tokeneater is None:
        return tokens
    for found in tokens:
        tokeneater(*found)


def untokenize(tokens):
    """A text with these tokens, one space between them."""
    out, indents, fresh = [], [], False
    for found in tokens:
        kind, text = found[:2]
        if kind == INDENT:
            indents.append(text)
        elif kind == DEDENT:
            indents.pop()
        elif kind in (NEWLINE, NL):
            out.append('\n')
            fresh = True
        elif kind != ENDMARKER:
            if fresh and indents:
                out.append(indents[-1])
            fresh = False
            out.append(text + ' ' * (kind in (NAME, NUMBER, STRING, OP)))
    return ''.join(out)
