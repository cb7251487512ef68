"""A Forth-like machine: a dict of primitive functions, words compiled to lists, an exception that leaves the word, errors that are caught."""


class Leave(Exception):
    pass


class ForthError(Exception):
    def __init__(self, text):
        self.text = text


class Machine(object):
    def __init__(self):
        self.stack = []
        self.words = {}
        self.out = []

    def pop(self):
        if not self.stack:
            raise ForthError('underflow')
        return self.stack.pop()


def binary(operation):
    def word(m):
        b = m.pop()
        a = m.pop()
        m.stack.append(operation(a, b))
    return word


def dup(m):
    a = m.pop()
    m.stack += [a, a]


def swap(m):
    b, a = m.pop(), m.pop()
    m.stack.extend([b, a])


def over(m):
    b, a = m.pop(), m.pop()
    m.stack.extend([a, b, a])


def leave_if_zero(m):
    if m.stack[-1] == 0:
        raise Leave


def dot(m):
    m.out.append(str(m.pop()))


PRIMITIVES = {'dup': dup, 'swap': swap, 'over': over, '.': dot, '?leave': leave_if_zero}
for name, function in [('+', lambda a, b: a + b), ('-', lambda a, b: a - b), ('*', lambda a, b: a * b), ('/', lambda a, b: a // b),
                       ('<', lambda a, b: -(a < b))]:
    PRIMITIVES[name] = binary(function)


def execute(m, tokens, depth):
    for token in tokens:
        if token in m.words:
            if depth > 100:
                raise ForthError('too deep in ' + token)
            try:
                execute(m, m.words[token], depth + 1)
            except Leave:
                pass
        elif token in PRIMITIVES:
            PRIMITIVES[token](m)
        else:
            try:
                m.stack.append(int(token))
            except ValueError:
                raise ForthError(token + ' ?')


def run(m, line):
    tokens = line.split()
    if tokens[0] == ':':
        m.words[tokens[1]] = tokens[2:]
        return 'defined'
    try:
        execute(m, tokens, 0)
    except ForthError as e:
        del m.stack[:]
        return e.text
    except ZeroDivisionError:
        return 'division by zero with %d left' % len(m.stack)
    except Leave:
        return 'left'
    text, m.out = ' '.join(m.out), []
    return text + ' ok'


def entry_point(argv):
    m = Machine()
    for line in [': square dup *', '7 square . 3 square square .', ': down dup . 1 - ?leave down', '5 down .', '1 + ', '6 0 /',
                 ': tangle over over * swap drop', '2 3 tangle', ': forever 1 forever', 'forever', '3 4 < . 4 3 < .', '0 ?leave 8', '. .']:
        print(line, '->', run(m, line))
    return 0


def target(driver, args):
    return entry_point
