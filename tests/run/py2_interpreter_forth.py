# dialect: 2
"""A small Forth in the style of Python 2 programs: words in a dict, a return stack, definitions, conditionals, loops."""


class ForthError(Exception):
    def __init__(self, what):
        self.what = what


class Forth:
    def __init__(self):
        self.stack = []
        self.words = {}
        self.out = []

    def pop(self):
        if not self.stack:
            raise ForthError, 'underflow'
        return self.stack.pop()

    def binary(self, op):
        b = self.pop()
        a = self.pop()
        if op == '+': self.stack.append(a + b)
        elif op == '-': self.stack.append(a - b)
        elif op == '*': self.stack.append(a * b)
        elif op == '/': self.stack.append(a / b)
        elif op == '<': self.stack.append(-int(a < b))
        else: self.stack.append(-int(a == b))

    def run(self, tokens):
        i = 0
        while i < len(tokens):
            t = tokens[i]
            i += 1
            if t in ('+', '-', '*', '/', '<', '='):
                self.binary(t)
            elif t == ':':
                end = tokens.index(';', i)
                self.words[tokens[i]] = tokens[i + 1:end]
                i = end + 1
            elif t == 'dup':
                a = self.pop()
                self.stack.extend([a, a])
            elif t == 'swap':
                a, b = self.pop(), self.pop()
                self.stack += [a, b]
            elif t == 'drop':
                self.pop()
            elif t == '.':
                self.out.append(`self.pop()`)
            elif t == 'if':
                end = tokens.index('then', i)
                if self.pop():
                    self.run(tokens[i:end])
                i = end + 1
            elif t == 'times':
                end = tokens.index('end', i)
                for _ in xrange(self.pop()):
                    self.run(tokens[i:end])
                i = end + 1
            elif self.words.has_key(t):
                self.run(self.words[t])
            else:
                try:
                    self.stack.append(int(t))
                except ValueError:
                    raise ForthError, 'unknown word %s' % t


def entry_point(argv):
    for line in ['1 2 + .', ': square dup * ; 7 square .', '1 5 times 2 * end .', '3 4 < if 10 . then 4 3 < if 20 . then', '7 -2 / . -7 2 / .',
                 '+', 'foo', '1 0 /', ': a 1 ; : b a a + ; b b * .']:
        f = Forth()
        try:
            f.run(line.split())
            print line, '->', ' '.join(f.out), f.stack
        except ForthError, e:
            print line, '-> error', e.what
        except ZeroDivisionError:
            print line, '-> division by zero'
    return 0

def target(driver, args):
    return entry_point
