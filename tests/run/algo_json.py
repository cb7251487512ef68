"""A JSON parser and printer over classes of values, with escapes, numbers, nesting and errors with positions."""


class Bad(Exception):
    def __init__(self, message, at):
        self.message = message
        self.at = at


class Value(object):
    def dump(self):
        return 'null'


class Bool(Value):
    def __init__(self, flag):
        self.flag = flag

    def dump(self):
        return 'true' if self.flag else 'false'


class Number(Value):
    def __init__(self, x):
        self.x = x

    def dump(self):
        return str(int(self.x)) if self.x == int(self.x) else str(self.x)


class Text(Value):
    def __init__(self, s):
        self.s = s

    def dump(self):
        return '"' + self.s.replace('\\', '\\\\').replace('"', '\\"').replace('\n', '\\n') + '"'


class Array(Value):
    def __init__(self, items):
        self.items = items

    def dump(self):
        return '[' + ', '.join([i.dump() for i in self.items]) + ']'


class Object(Value):
    def __init__(self, fields):
        self.fields = fields

    def dump(self):
        return '{' + ', '.join([Text(k).dump() + ': ' + self.fields[k].dump() for k in self.fields]) + '}'


class Parser(object):
    def __init__(self, text):
        self.text = text
        self.i = 0

    def peek(self):
        while self.i < len(self.text) and self.text[self.i] in ' \n\t':
            self.i += 1
        return self.text[self.i] if self.i < len(self.text) else ''

    def expect(self, c):
        if self.peek() != c:
            raise Bad('expected ' + c, self.i)
        self.i += 1

    def word(self, word, value):
        if self.text[self.i:self.i + len(word)] != word:
            raise Bad('unknown word', self.i)
        self.i += len(word)
        return value

    def value(self):
        c = self.peek()
        if c == '{':
            return self.object()
        if c == '[':
            return Array(self.items())
        if c == '"':
            return Text(self.string())
        if c == 't':
            return self.word('true', Bool(True))
        if c == 'f':
            return self.word('false', Bool(False))
        if c == 'n':
            return self.word('null', Value())
        return self.number()

    def number(self):
        start = self.i
        while self.i < len(self.text) and self.text[self.i] in '+-.eE0123456789':
            self.i += 1
        try:
            return Number(float(self.text[start:self.i]))
        except ValueError:
            raise Bad('bad number', start)

    def string(self):
        self.expect('"')
        out = []
        while True:
            if self.i >= len(self.text):
                raise Bad('endless string', self.i)
            c = self.text[self.i]
            self.i += 1
            if c == '"':
                return ''.join(out)
            if c == '\\':
                c = self.text[self.i]
                self.i += 1
                c = {'n': '\n', 't': '\t'}.get(c, c)
            out.append(c)

    def items(self):
        self.expect('[')
        result = []
        while self.peek() != ']':
            if result:
                self.expect(',')
            result.append(self.value())
        self.i += 1
        return result

    def object(self):
        self.expect('{')
        fields = {}
        while self.peek() != '}':
            if fields:
                self.expect(',')
                self.peek()
            key = self.string()
            self.expect(':')
            fields[key] = self.value()
        self.i += 1
        return Object(fields)


def entry_point(argv):
    for text in ['{"a": [1, 2.5, -3e2], "b": {"c": null, "d": true}}', '[]', ' "x\\n\\"y\\\\" ', '[1 2]', '{"a" 1}', '[tru]', '"abc', '-'[:len(argv)], '[[[]], {}]']:
        try:
            print(Parser(text).value().dump())
        except Bad as e:
            print(e.message, e.at)
    return 0

def target(driver, args):
    return entry_point
