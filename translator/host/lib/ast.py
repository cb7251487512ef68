"""ast: only literal_eval; syntax trees are the translator's own and not shown to programs."""
import re

from _refused import classes as _classes, functions as _functions

PyCF_ONLY_AST = 1024
_classes('ast', 'NodeVisitor NodeTransformer', globals())
_functions('ast', 'parse dump walk fix_missing_locations copy_location increment_lineno iter_fields iter_child_nodes '
                  'get_docstring', globals())


class AST(object):
    pass


_TOKEN = re.compile(r'''\s*(?:([bBuUrR]{0,2}(?:"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'))|'''
                    r'''(\d[\w.]*(?:(?<=[eE])[+-]\d+)?|\.\d+(?:[eE][+-]?\d+)?)|([A-Za-z_]\w*)|([][(){},:+-]))''')
_NAMES = {'None': None, 'True': True, 'False': False}


class _Reader(object):
    """Reads one literal."""

    def __init__(self, text):
        self.text = text
        self.at = 0
        self.token = self.kind = None
        self.advance()

    def advance(self):
        if not self.text[self.at:].strip():
            self.kind, self.token = 'end', ''
            return
        found = _TOKEN.match(self.text, self.at)
        if found is None:
            raise SyntaxError('invalid syntax in %r' % (self.text,))
        for group, kind in ((1, 'text'), (2, 'number'), (3, 'name'), (4, 'sign')):
            if found.group(group) is not None:
                self.kind, self.token = kind, found.group(group)
        self.at = found.end()

    def refuse(self):
        raise ValueError('malformed node or string: %r' % (self.text,))

    def take(self, sign):
        if self.kind != 'sign' or self.token != sign:
            self.refuse()
        self.advance()

    def value(self):
        kind, token = self.kind, self.token
        if kind == 'text':
            parts = []
            while self.kind == 'text':
                parts.append(eval(self.token))
                self.advance()
            return parts[0] if len(parts) == 1 else ''.join(parts)
        if kind == 'number' or token in ('+', '-'):
            return self.number()
        if kind == 'name' and token in _NAMES:
            self.advance()
            return _NAMES[token]
        if kind == 'name' and token == 'set':
            self.advance()
            self.take('(')
            self.take(')')
            return set()
        if kind == 'sign' and token in '([{':
            self.advance()
            return {'(': self.in_round, '[': self.in_square, '{': self.in_braces}[token]()
        self.refuse()

    def number(self):
        negative = self.token == '-'
        if self.kind == 'sign':
            self.advance()
        if self.kind != 'number':
            self.refuse()
        result = eval(self.token)
        self.advance()
        if self.kind == 'sign' and self.token in '+-' and not isinstance(result, complex):
            sign = self.token
            self.advance()
            other = eval(self.token) if self.kind == 'number' else None
            if not isinstance(other, complex):
                self.refuse()
            self.advance()
            result = -result if negative else result
            return result + other if sign == '+' else result - other
        return -result if negative else result

    def items(self, closing):
        found, comma = [], False
        while not (self.kind == 'sign' and self.token == closing):
            found.append(self.value())
            comma = self.kind == 'sign' and self.token == ','
            if not comma:
                break
            self.advance()
        self.take(closing)
        return found, comma

    def in_round(self):
        found, comma = self.items(')')
        return found[0] if len(found) == 1 and not comma else tuple(found)

    def in_square(self):
        return self.items(']')[0]

    def in_braces(self):
        table = {}
        if self.kind == 'sign' and self.token == '}':
            self.advance()
            return table
        first = self.value()
        if not (self.kind == 'sign' and self.token == ':'):
            if self.kind == 'sign' and self.token == ',':
                self.advance()
                return set([first] + self.items('}')[0])
            self.take('}')
            return set([first])
        while True:
            self.take(':')
            table[first] = self.value()
            if self.kind == 'sign' and self.token == ',':
                self.advance()
            if self.kind == 'sign' and self.token == '}':
                self.advance()
                return table
            first = self.value()


def literal_eval(node_or_string):
    """The value of a literal: strings, numbers, tuples, lists, dicts, sets, booleans and None."""
    reader = _Reader(node_or_string.strip())
    value = reader.value()
    if reader.kind == 'sign' and reader.token == ',':
        reader.advance()
        value = tuple([value] + ([] if reader.kind == 'end' else _rest(reader)))
    if reader.kind != 'end':
        reader.refuse()
    return value


def _rest(reader):
    found = []
    while reader.kind != 'end':
        found.append(reader.value())
        if reader.kind != 'end':
            reader.take(',')
    return found
