"""A tokenizer with states and a table of keywords."""

KEYWORDS = {'if': 1, 'while': 1, 'def': 1}


class Token(object):
    def __init__(self, kind, text, line):
        self.kind = kind
        self.text = text
        self.line = line


def tokenize(source):
    tokens = []
    i = 0
    line = 1
    n = len(source)
    while i < n:
        c = source[i]
        if c == '\n':
            line += 1
            i += 1
        elif c == ' ':
            i += 1
        elif c.isalpha() or c == '_':
            start = i
            while i < n and (source[i].isalnum() or source[i] == '_'):
                i += 1
            word = source[start:i]
            kind = 'keyword' if word in KEYWORDS else 'name'
            tokens.append(Token(kind, word, line))
        elif c.isdigit():
            start = i
            while i < n and source[i].isdigit():
                i += 1
            tokens.append(Token('number', source[start:i], line))
        elif c == '"':
            end = source.find('"', i + 1)
            if end < 0:
                tokens.append(Token('error', source[i:], line))
                break
            tokens.append(Token('string', source[i + 1:end], line))
            i = end + 1
        else:
            tokens.append(Token('symbol', c, line))
            i += 1
    return tokens


def entry_point(argv):
    for token in tokenize('def f(x_1):\n  while x < 10: print "a b"\n  if "open'):
        print('%d %s %s' % (token.line, token.kind, token.text))
    return 0


def target(driver, args):
    return entry_point
