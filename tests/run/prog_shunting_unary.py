"""Shunting-yard with unary and right-associative operators, functions of several arguments and a table of tokens; postfix run on ints and printed as infix."""
from rpython.rlib.rarithmetic import ovfcheck

PREFIX, BINARY = 0, 1
# text -> (precedence, right associative)
OPERATORS = {'+': (4, False), '-': (4, False), '*': (5, False), '/': (5, False), '%': (5, False), '^': (8, True), '<': (2, False), '=': (2, False)}
UNARY = {'-': 7, '!': 3, '+': 7}
FUNCTIONS = {'max': 2, 'min': 2, 'abs': 1, 'if': 3, 'seven': 0}


class ParseError(Exception):
    def __init__(self, message, at):
        self.message_text = message
        self.at = at


def kind_table():
    table = ['?'] * 256
    for kind, chars in [('d', '0123456789'), ('a', 'abcdefghijklmnopqrstuvwxyz_'), ('o', '+-*/%^<=!'), ('p', '(),'), ('s', ' \t\n')]:
        for c in chars:
            table[ord(c)] = kind
    return ''.join(table)


KINDS = kind_table()


def tokens(text):
    i = 0
    while i < len(text):
        kind = KINDS[ord(text[i])]
        start = i
        i += 1
        if kind in 'da':
            while i < len(text) and KINDS[ord(text[i])] == kind:
                i += 1
        if kind == '?':
            raise ParseError('bad character ' + repr(text[start]), start)
        if kind != 's':
            yield kind, text[start:i], start


class Op(object):
    def __init__(self, text, arity, precedence=0):
        self.text, self.arity, self.precedence = text, arity, precedence


def postfix(text):
    out, stack, counts = [], [], []
    operand = True
    for kind, token, at in tokens(text):
        if operand and kind == 'd':
            out.append(Op(token, 0))
            operand = False
        elif operand and token in FUNCTIONS:
            stack.append(Op(token, FUNCTIONS[token], -1))
        elif operand and token == '(':
            stack.append(Op(token, 0, -2))
            counts.append(len(out))
        elif operand and token in UNARY:
            stack.append(Op(token, 1, UNARY[token]))
        elif not operand and token in OPERATORS:
            precedence, right = OPERATORS[token]
            while stack and (stack[-1].precedence > precedence or stack[-1].precedence == precedence and not right):
                out.append(stack.pop())
            stack.append(Op(token, 2, precedence))
            operand = True
        elif token in (',', ')') and (not operand or len(stack) > 1 and stack[-2].text == 'seven' and token == ')'):
            while stack and stack[-1].text != '(':
                out.append(stack.pop())
            if not stack:
                raise ParseError('unmatched ' + token, at)
            operand = token == ','
            if token == ')':
                stack.pop()
                counts.pop()
                if stack and stack[-1].precedence == -1:
                    out.append(stack.pop())
        else:
            raise ParseError('unexpected ' + token, at)
    if operand:
        raise ParseError('unexpected end', len(text))
    while stack:
        if stack[-1].text == '(':
            raise ParseError('open (', counts[-1])
        out.append(stack.pop())
    return out


def power(a, b):
    result = 1
    for _ in range(b):
        result = ovfcheck(result * a)
    return result


def apply(text, args):
    if len(args) == 1:
        a = args[0]
        return -a if text == '-' else abs(a) if text == 'abs' else int(not a) if text == '!' else a
    if text == 'if':
        return args[1] if args[0] else args[2]
    if text == 'seven':
        return 7
    a, b = args
    if text == '+':
        return ovfcheck(a + b)
    elif text == '-':
        return ovfcheck(a - b)
    elif text == '*':
        return ovfcheck(a * b)
    elif text == '/':
        return a // b
    elif text == '%':
        return a % b
    elif text == '^':
        return power(a, b)
    elif text == '<':
        return int(a < b)
    elif text == '=':
        return int(a == b)
    return max(a, b) if text == 'max' else min(a, b)


def evaluate(code):
    values, texts = [], []
    for op in code:
        if op.text.isdigit():
            values.append(int(op.text))
            texts.append(op.text)
            continue
        at = len(values) - op.arity
        if at < 0:
            raise ParseError('too few arguments of ' + op.text, 0)
        value = apply(op.text, values[at:])
        names = texts[at:]
        del values[at:], texts[at:]
        values.append(value)
        texts.append(op.text + '(' + ', '.join(names) + ')' if op.text in FUNCTIONS else
                     '(%s)' % (' ' + op.text + ' ').join(names) if op.arity == 2 else '(%s%s)' % (op.text, names[0]))
    if len(values) != 1:
        raise ParseError('too many arguments', 0)
    return values[0], texts[0]


def entry_point(argv):
    for text in ['1 + 2*3', '2^3^2', '-2^2', '(1+2)*-3', '--5 - -5', '!1 < 2', 'max(1, 2*3) - min(4,abs(-5))', '10-4-3', '2 ^ -1 + 1',
                 'if(2<1, 10, if(3=3, 20, 30))', '17 % 5 / 2', '1 +', '(1', '1)', '2 3', '4 $ 4', 'max(1)', '(1,2)', '1/0', '9^99', 'seven()*2', 'foo(1)']:
        try:
            value, shown = evaluate(postfix(text))
            print(text, '->', shown, '=', value)
        except ParseError as e:
            print(text, '->', e.message_text, 'at', e.at)
        except ZeroDivisionError:
            print(text, '-> divided by zero')
        except OverflowError:
            print(text, '-> too large')
    return 0


def target(driver, args):
    return entry_point
