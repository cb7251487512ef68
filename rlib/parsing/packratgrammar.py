"""The grammars of makepackrat as text.

Takes:   rules, each ended by a semicolon:  name(parameter, …): sequence | sequence;
Leaves:  [(name, parameters, node)]; nodes are tuples whose first item is their kind. GrammarError with a line.
Idea:    a sequence is of: 'text'  `regular expression`  rule  rule(arguments)  name = x  return {code}  if {code}  do x if {code}
         choose name in {code} x  x*  x+  x?  !x (is not there)  [x] (is no result)  <x> (is the result)  (x | y)
"""


class GrammarError(Exception):
    """The grammar is wrong."""


NAME_CHARS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_0123456789'
REPETITIONS = {'*': 'star', '+': 'plus', '?': 'maybe'}
CLOSING = {'(': ')', '[': ']', '<': '>'}


class _GrammarParser(object):
    def __init__(self, text):
        self.text = text
        self.pos = 0

    def fail(self, message):
        line = self.text.count('\n', 0, self.pos) + 1
        raise GrammarError('line %d of the grammar: %s' % (line, message))

    def skip(self):
        while self.pos < len(self.text):
            if self.text[self.pos] == '#':
                end = self.text.find('\n', self.pos)
                self.pos = len(self.text) if end < 0 else end
            elif self.text[self.pos].isspace():
                self.pos += 1
            else:
                break

    def peek(self):
        """The next character that counts, or ''."""
        self.skip()
        return self.text[self.pos:self.pos + 1]

    def accept(self, char):
        if self.peek() != char:
            return False
        self.pos += 1
        return True

    def expect(self, char):
        if not self.accept(char):
            self.fail("'%s' is missing" % char)

    def word(self):
        """The name here, or ''."""
        self.skip()
        end = self.pos
        while end < len(self.text) and self.text[end] in NAME_CHARS:
            end += 1
        return self.text[self.pos:end]

    def name(self):
        word = self.word()
        if not word:
            self.fail('a name is missing')
        self.pos += len(word)
        return word

    def accept_word(self, word):
        if self.word() != word:
            return False
        self.pos += len(word)
        return True

    def enclosed(self, opening, closing):
        """The Python between brackets."""
        self.expect(opening)
        start, depth, quote = self.pos, 1, ''
        while self.pos < len(self.text):
            c = self.text[self.pos]
            if quote:
                if c == '\\':
                    self.pos += 1
                elif c == quote:
                    quote = ''
            elif c in '\'"':
                quote = c
            elif c == opening:
                depth += 1
            elif c == closing:
                depth -= 1
                if not depth:
                    self.pos += 1
                    return self.text[start:self.pos - 1].strip()
            self.pos += 1
        self.pos = start
        self.fail("'%s' is missing" % closing)

    def code(self):
        return self.enclosed('{', '}')

    def delimited(self, char, escape):
        """The text up to the next `char`; `escape` before it keeps it in."""
        self.expect(char)
        start = self.pos
        while self.pos < len(self.text) and self.text[self.pos] != char:
            self.pos += 2 if self.text[self.pos] == escape else 1
        text = self.text[start:self.pos]
        self.expect(char)
        return text

    # ____________________________________________________________ rules

    def rules(self):
        found = []
        while self.peek():
            name = self.name()
            parameters = []
            if self.peek() == '(':
                parameters = [word.strip() for word in self.enclosed('(', ')').split(',') if word.strip()]
            self.expect(':')
            found.append((name, parameters, self.choices()))
            self.expect(';')
        return found

    def choices(self):
        choices = [self.sequence()]
        while self.accept('|'):
            choices.append(self.sequence())
        return choices[0] if len(choices) == 1 else ('or', choices)

    def sequence(self):
        nodes = []
        while self.peek() and self.peek() not in '|;)]>':
            nodes.append(self.command())
        if not nodes:
            self.fail('something to match is missing')
        return nodes[0] if len(nodes) == 1 else ('sequence', nodes)

    def command(self):
        if self.accept_word('return'):
            return ('return', self.code())
        if self.accept_word('if'):
            return ('if', self.code())
        if self.accept_word('do'):
            node = self.command()
            if not self.accept_word('if'):
                self.fail("'if' is missing")
            return ('do', node, self.code())
        if self.accept_word('choose'):
            name = self.name()
            if not self.accept_word('in'):
                self.fail("'in' is missing")
            return ('choose', name, self.code(), self.sequence())
        start = self.pos
        word = self.word()
        if word:
            self.pos += len(word)
            if self.accept('='):
                return ('named', word, self.command())
            self.pos = start
        return self.repetition()

    def repetition(self):
        if self.accept('!'):
            return ('not', self.repetition())
        node = self.primary()
        while self.peek() and self.peek() in REPETITIONS:
            node = (REPETITIONS[self.peek()], node)
            self.pos += 1
        return node

    def primary(self):
        c = self.peek()
        if c and c in CLOSING:
            self.pos += 1
            node = self.choices()
            self.expect(CLOSING[c])
            return node if c == '(' else ('ignore' if c == '[' else 'exclusive', node)
        if c == "'":
            return ('quote', self.delimited("'", ''))
        if c == '`':
            return ('regex', self.delimited('`', '\\').replace('\\`', '`'))
        name = self.name()
        if self.text[self.pos:self.pos + 1] == '(':
            return ('call', name, self.enclosed('(', ')'))
        return ('call', name, '')


def parse_grammar(text):
    """The rules of a grammar."""
    return _GrammarParser(text).rules()
