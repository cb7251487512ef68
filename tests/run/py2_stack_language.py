"""A stack language in the dialect of Python 2: loops left by exceptions, quotations, words as methods found by their names at import time."""
import sys


class Break(Exception):
    pass


class Return(Exception):
    def __init__(self, depth):
        self.depth = depth


class Quote(object):
    def __init__(self, code):
        self.code = code


class Item(object):
    def __init__(self, number, quote):
        self.number, self.quote = number, quote


class Machine(object):
    def __init__(self):
        self.stack = []
        self.defined = {}
        self.steps = 0

    def push(self, n):
        self.stack.append(Item(n, None))

    def number(self):
        item = self.stack.pop()
        if item.quote is not None:
            raise TypeError("a number is wanted")
        return item.number

    def quote(self):
        q = self.stack.pop().quote
        if q is None:
            raise TypeError("a quotation is wanted")
        return q

    def word_add(self):
        self.push(self.number() + self.number())

    def word_mul(self):
        self.push(self.number() * self.number())

    def word_neg(self):
        self.push(-self.number())

    def word_div(self):
        b = self.number()
        self.push(self.number() / b)

    def word_dup(self):
        self.stack.append(self.stack[-1])

    def word_swap(self):
        self.stack[-1], self.stack[-2] = self.stack[-2], self.stack[-1]

    def word_drop(self):
        self.stack.pop()

    def word_break(self):
        raise Break

    def word_return(self):
        raise Return(self.number())

    def word_when(self):
        body = self.quote()
        if self.number():
            self.run(body)

    def word_loop(self):
        body = self.quote()
        try:
            while 1:
                self.run(body)
        except Break:
            pass

    def word_times(self):
        body = self.quote()
        for i in xrange(self.number()):
            try:
                self.run(body)
            except Break:
                break
        else:
            self.push(-1)

    def word_call(self):
        body = self.quote()
        try:
            self.run(body)
        except Return, e:
            if e.depth > 1:
                raise Return(e.depth - 1)

    def word_try(self):
        handler, body = self.quote(), self.quote()
        depth = len(self.stack)
        try:
            self.run(body)
        except (ZeroDivisionError, IndexError):
            del self.stack[depth:]
            self.run(handler)

    def run(self, quote):
        for token in quote.code:
            self.steps += 1
            if self.steps > 2000:
                raise RuntimeError
            if isinstance(token, Inner):
                self.stack.append(Item(0, token.quote))
            elif WORDS.has_key(token.text):
                WORDS[token.text](self)
            else:
                self.push(int(token.text))


class Token(object):
    def __init__(self, text):
        self.text = text


class Inner(Token):
    def __init__(self, quote):
        Token.__init__(self, '[]')
        self.quote = quote


WORDS = {}
for _name, _method in Machine.__dict__.items():
    if _name.startswith('word_'):
        WORDS[_name[5:]] = _method


def parse(words):
    code = []
    while words:
        word = words.pop()
        if word == ']':
            break
        code.append(Inner(parse(words)) if word == '[' else Token(word))
    return Quote(code)


def entry_point(argv):
    for line in ['2 3 add 4 mul', '10 [ dup -7 add [ ] when -1 add dup neg 3 add swap drop break ] loop', '1 5 [ dup add ] times', '100 [ -1 add dup 97 neg add [ ] when break ] loop',
                 '[ 1 [ 2 [ 3 2 return 4 ] call 5 ] call 6 ] call', '[ 1 0 div ] [ 77 ] try', '[ drop drop ] [ 5 ] try', '-7 2 div', '1 0 div', '[ ] 1 add', '5 call',
                 '[ 1 drop ] loop', 'dup', '1 x', 'break', '3 return', '9 [ break ] times', '[ 1 ] [ 2 ] swap call']:
        words = line.split()
        words.reverse()
        m = Machine()
        try:
            m.run(parse(words))
            print ' '.join([item.quote is None and str(item.number) or '[%d]' % len(item.quote.code) for item in m.stack]), '|', m.steps
        except Break:
            print 'break outside'
        except Return, e:
            print 'return', e.depth
        except TypeError, e:
            print >>sys.stdout, 'type:', e
        except (IndexError, ZeroDivisionError):
            print 'stopped at', m.steps
        except ValueError:
            print 'no word in', line
        except RuntimeError:
            print 'too long'
    return 0


def target(driver, args):
    return entry_point
