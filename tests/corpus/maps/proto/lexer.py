class SyntaxErr(Exception):
    def __init__(self, msg, line):
        self.msg = msg
        self.line = line


class Token:
    def __init__(self, kind, text, line):
        self.kind = kind
        self.text = text
        self.line = line

    def __repr__(self):
        return '%s:%s' % (self.kind, self.text)

KEYWORDS = dict([(word, None) for word in 'object method if else while return let self nil true false clone print'.split()])
TWO = ['==', '!=', '<=', '>=', ':=', '&&', '||']


def isletter(c):
    return c.isalpha() or c == '_'


def tokens(source):
    """All tokens, one after the other, then one of kind 'end'."""
    line = 1
    i = 0
    n = len(source)
    while i < n:
        c = source[i]
        if c == '\n':
            line += 1
            i += 1
        elif c.isspace():
            i += 1
        elif c == '/' and source[i:i + 2] == '//':
            while i < n and source[i] != '\n':
                i += 1
        elif c.isdigit():
            start = i
            while i < n and (source[i].isdigit() or source[i] == '.'):
                i += 1
            yield Token('num', source[start:i], line)
        elif isletter(c):
            start = i
            while i < n and (isletter(source[i]) or source[i].isdigit()):
                i += 1
            word = source[start:i]
            if word in KEYWORDS:
                yield Token(word, word, line)
            else:
                yield Token('name', word, line)
        elif c == '"':
            end = source.find('"', i + 1)
            if end == -1:
                raise SyntaxErr('unterminated string', line)
            yield Token('str', source[i + 1:end], line)
            i = end + 1
        elif source[i:i + 2] in TWO:
            yield Token(source[i:i + 2], source[i:i + 2], line)
            i += 2
        elif c in '+-*/%<>(){}[],.;=!|':
            yield Token(c, c, line)
            i += 1
        else:
            raise SyntaxErr('unexpected character %r' % c, line)
    yield Token('end', 'end of file', line)
