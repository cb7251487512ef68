# a program of the usual kind: tokenizer, parser, evaluator
class Token(object):
    def __init__(self, kind, text):
        self.kind = kind
        self.text = text

def tokenize(text):
    tokens = []
    i = 0
    while i < len(text):
        c = text[i]
        if c == ' ':
            i += 1
        elif c in '()+-*/':
            tokens.append(Token(c, c))
            i += 1
        elif c >= '0' and c <= '9':
            start = i
            while i < len(text) and text[i] >= '0' and text[i] <= '9':
                i += 1
            tokens.append(Token('num', text[start:i]))
        else:
            raise ValueError('bad char %s' % c)
    tokens.append(Token('end', ''))
    return tokens

class Node(object):
    def eval(self):
        raise NotImplementedError

class Num(Node):
    def __init__(self, v): self.v = v
    def eval(self): return self.v

class Bin(Node):
    OPS = {'+': lambda a, b: a + b, '-': lambda a, b: a - b, '*': lambda a, b: a * b, '/': lambda a, b: a // b}
    def __init__(self, op, l, r):
        self.op, self.l, self.r = op, l, r
    def eval(self):
        return self.OPS[self.op](self.l.eval(), self.r.eval())

class Parser(object):
    def __init__(self, tokens):
        self.tokens = tokens
        self.pos = 0
    @property
    def current(self):
        return self.tokens[self.pos]
    def advance(self):
        t = self.current
        self.pos += 1
        return t
    def expr(self):
        left = self.term()
        while self.current.kind in ('+', '-'):
            op = self.advance().kind
            left = Bin(op, left, self.term())
        return left
    def term(self):
        left = self.factor()
        while self.current.kind in ('*', '/'):
            op = self.advance().kind
            left = Bin(op, left, self.factor())
        return left
    def factor(self):
        if self.current.kind == '(':
            self.advance()
            e = self.expr()
            assert self.advance().kind == ')'
            return e
        if self.current.kind == '-':
            self.advance()
            return Bin('-', Num(0), self.factor())
        return Num(int(self.advance().text))

for text in ['1 + 2 * 3', '(1 + 2) * 3', '-4 * (5 - 7) / 2', '100 / 7 / 2', '((((42))))']:
    print(text, '=', Parser(tokenize(text)).expr().eval())
try:
    tokenize('1 $ 2')
except ValueError as e:
    print(e)
