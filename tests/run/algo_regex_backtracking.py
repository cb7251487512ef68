"""A matcher of regular expressions: a parser to nodes with continuations as objects, greedy and lazy repetition, classes."""


class Node(object):
    def match(self, s, i, k):
        raise NotImplementedError


class Accept(Node):
    def match(self, s, i, k):
        return i


class Continue(Node):
    """Matches a node, then what the outer continuation says."""

    def __init__(self, node, then):
        self.node = node
        self.then = then

    def match(self, s, i, k):
        return self.node.match(s, i, self.then)


ACCEPT = Accept()


class Char(Node):
    def __init__(self, chars, negated=False):
        self.chars = chars
        self.negated = negated

    def match(self, s, i, k):
        if i < len(s) and (self.chars == '' or (s[i] in self.chars) != self.negated):
            return k.match(s, i + 1, ACCEPT)
        return -1


class Seq(Node):
    def __init__(self, a, b):
        self.a = a
        self.b = b

    def match(self, s, i, k):
        return self.a.match(s, i, Continue(self.b, k))


class Alt(Node):
    def __init__(self, a, b):
        self.a = a
        self.b = b

    def match(self, s, i, k):
        end = self.a.match(s, i, k)
        return end if end >= 0 else self.b.match(s, i, k)


class Star(Node):
    def __init__(self, node, lazy):
        self.node = node
        self.lazy = lazy

    def match(self, s, i, k):
        if self.lazy:
            end = k.match(s, i, ACCEPT)
            return end if end >= 0 else self.node.match(s, i, Continue(self, k))
        end = self.node.match(s, i, Continue(self, k))
        return end if end >= 0 else k.match(s, i, ACCEPT)


class Empty(Node):
    def match(self, s, i, k):
        return k.match(s, i, ACCEPT)


class Parser(object):
    def __init__(self, text):
        self.text = text
        self.i = 0

    def more(self):
        return self.i < len(self.text) and self.text[self.i] not in '|)'

    def alternatives(self):
        node = self.sequence()
        while self.i < len(self.text) and self.text[self.i] == '|':
            self.i += 1
            node = Alt(node, self.sequence())
        return node

    def sequence(self):
        node = Empty()
        while self.more():
            node = Seq(node, self.repeated())
        return node

    def repeated(self):
        node = self.atom()
        while self.i < len(self.text) and self.text[self.i] in '*+?':
            op = self.text[self.i]
            self.i += 1
            lazy = self.i < len(self.text) and self.text[self.i] == '?'
            self.i += lazy
            if op == '*':
                node = Star(node, lazy)
            elif op == '+':
                node = Seq(node, Star(node, lazy))
            else:
                node = Alt(node, Empty())
        return node

    def atom(self):
        c = self.text[self.i]
        self.i += 1
        if c == '(':
            node = self.alternatives()
            self.i += 1
            return node
        if c == '[':
            end = self.text.index(']', self.i)
            chars = self.text[self.i:end]
            self.i = end + 1
            return Char(chars[1:], True) if chars[0] == '^' else Char(chars)
        return Char('') if c == '.' else Char(c)


def search(pattern, s):
    node = Parser(pattern).alternatives()
    for i in range(len(s) + 1):
        end = node.match(s, i, ACCEPT)
        if end >= 0:
            return s[i:end]
    return None


def entry_point(argv):
    for pattern, s in [('a*b', 'caaab'), ('a|bc', 'xbc'), ('(ab)+c', 'ababc'), ('[0-9a]+', 'x09a9'), ('<.*>', '<a><b>'), ('<.*?>', '<a><b>'),
                       ('[^b]+b?', 'bbaab'), ('x?y', 'zzy'), ('q', 'abc'), ('a(b|c)*d', 'abcbcd' * len(argv)), ('', 'abc')]:
        found = search(pattern, s)
        print(pattern, s, 'none' if found is None else '[' + found + ']')
    return 0

def target(driver, args):
    return entry_point
