"""A tokenizer and a Pratt parser for expressions with unary and right-associative operators, functions and variables."""


class SyntaxProblem(Exception):
    def __init__(self, text):
        self.text = text


BINARY = {'+': 10, '-': 10, '*': 20, '/': 20, '%': 20, '^': 30, '<': 5, '=': 4}


def tokenize(text):
    tokens = []
    i = 0
    while i < len(text):
        c = text[i]
        if c.isspace():
            i += 1
        elif c.isdigit():
            j = i
            while j < len(text) and text[j].isdigit():
                j += 1
            tokens.append(('num', text[i:j]))
            i = j
        elif c.isalpha() or c == '_':
            j = i
            while j < len(text) and (text[j].isalnum() or text[j] == '_'):
                j += 1
            tokens.append(('name', text[i:j]))
            i = j
        elif c in '+-*/%^<=(),':
            tokens.append(('op', c))
            i += 1
        else:
            raise SyntaxProblem('character %r' % c)
    tokens.append(('end', ''))
    return tokens


class Parser(object):
    def __init__(self, text, variables):
        self.tokens = tokenize(text)
        self.i = 0
        self.variables = variables

    def next(self):
        self.i += 1
        return self.tokens[self.i - 1]

    def expect(self, text):
        kind, found = self.next()
        if found != text:
            raise SyntaxProblem('expected %s, not %s' % (text, found or kind))

    def primary(self):
        kind, text = self.next()
        if kind == 'num':
            return int(text)
        if kind == 'name':
            if self.tokens[self.i][1] == '(':
                return self.call(text)
            try:
                return self.variables[text]
            except KeyError:
                raise SyntaxProblem('no variable ' + text)
        if text == '(':
            value = self.expression(0)
            self.expect(')')
            return value
        if text == '-':
            return -self.expression(25)
        raise SyntaxProblem('unexpected ' + (text or kind))

    def call(self, name):
        self.expect('(')
        arguments = []
        while self.tokens[self.i][1] != ')':
            if arguments:
                self.expect(',')
            arguments.append(self.expression(0))
        self.expect(')')
        if name == 'max':
            return max(arguments)
        if name == 'sum':
            return sum(arguments)
        raise SyntaxProblem('no function ' + name)

    def expression(self, limit):
        left = self.primary()
        while True:
            kind, op = self.tokens[self.i]
            power = BINARY.get(op, -1)
            if kind != 'op' or power <= limit:
                return left
            self.i += 1
            right = self.expression(power - 1 if op == '^' else power)
            left = self.apply(op, left, right)

    def apply(self, op, a, b):
        if op == '+':
            return a + b
        if op == '-':
            return a - b
        if op == '*':
            return a * b
        if op == '/':
            return a // b
        if op == '%':
            return a % b
        if op == '<':
            return int(a < b)
        if op == '=':
            return int(a == b)
        result = 1
        for _ in range(b):
            result *= a
        return result


def entry_point(argv):
    variables = {'x': 7 * len(argv), 'y_1': -2}
    for text in ['1+2*3', '2^3^2', '-2^2', '(1+2)*-x', 'max(1, x, sum(2, 3)*2) - y_1', '10-4-3 = 3', '7/0', '1+', '(1', 'z', '3 $ 4', 'f()', 'max()', '1 < 2 < 3', '-7/2', '-7%3']:
        try:
            p = Parser(text, variables)
            value = p.expression(0)
            p.expect('')
            print(text, '->', value)
        except SyntaxProblem as e:
            print(text, '->', e.text)
        except (ZeroDivisionError, ValueError) as e:
            print(text, '-> error', isinstance(e, ValueError))
    return 0

def target(driver, args):
    return entry_point
