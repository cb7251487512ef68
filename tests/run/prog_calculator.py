"""A recursive descent calculator with error positions."""


class SyntaxProblem(Exception):
    def __init__(self, message, position):
        self.message = message
        self.position = position


class Parser(object):
    def __init__(self, text):
        self.text = text
        self.position = 0

    def peek(self):
        while self.position < len(self.text) and self.text[self.position] == ' ':
            self.position += 1
        if self.position < len(self.text):
            return self.text[self.position]
        return ''

    def advance(self):
        self.position += 1

    def expression(self):
        value = self.term()
        while self.peek() == '+' or self.peek() == '-':
            sign = self.peek()
            self.advance()
            right = self.term()
            value = value + right if sign == '+' else value - right
        return value

    def term(self):
        value = self.factor()
        while self.peek() == '*' or self.peek() == '/':
            sign = self.peek()
            self.advance()
            right = self.factor()
            if sign == '*':
                value *= right
            else:
                value //= right
        return value

    def factor(self):
        c = self.peek()
        if c == '(':
            self.advance()
            value = self.expression()
            if self.peek() != ')':
                raise SyntaxProblem("expected ')'", self.position)
            self.advance()
            return value
        if c == '-':
            self.advance()
            return -self.factor()
        if not c.isdigit():
            raise SyntaxProblem('expected a number', self.position)
        start = self.position
        while self.position < len(self.text) and self.text[self.position].isdigit():
            self.position += 1
        return int(self.text[start:self.position])


def evaluate(text):
    try:
        parser = Parser(text)
        value = parser.expression()
        if parser.peek() != '':
            raise SyntaxProblem('unexpected ' + parser.peek(), parser.position)
        return str(value)
    except SyntaxProblem as e:
        return '%s at %d' % (e.message, e.position)
    except ZeroDivisionError:
        return 'division by zero'


def entry_point(argv):
    for text in ['1 + 2 * 3', '(1 + 2) * 3', '10 / 3 - -2', '2 *', '(1', '1 2', '7 / (3 - 3)', '', '((((5))))']:
        print(text + ' = ' + evaluate(text))
    return 0


def target(driver, args):
    return entry_point
