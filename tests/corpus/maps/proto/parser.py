from proto.lexer import tokens, SyntaxErr
from proto.nodes import *
from proto.values import W_Int, W_Float, W_Str, w_nil, w_true, w_false

PRECEDENCE = {'||': 1, '&&': 2, '==': 3, '!=': 3, '<': 4, '>': 4, '<=': 4, '>=': 4, '+': 5, '-': 5, '*': 6, '/': 6, '%': 6}


class Scope:
    def __init__(self):
        self.names = {}

    def declare(self, name):
        if name not in self.names:
            self.names[name] = len(self.names)
        return self.names[name]


class Parser:
    def __init__(self, source):
        self.tokens = [t for t in tokens(source)]
        self.pos = 0
        self.scope = None

    # helpers
    def peek(self):
        return self.tokens[self.pos]

    def next(self):
        token = self.tokens[self.pos]
        if token.kind != 'end':
            self.pos += 1
        return token

    def accept(self, kind):
        if self.peek().kind == kind:
            self.next()
            return True
        return False

    def expect(self, kind):
        token = self.next()
        if token.kind != kind:
            raise SyntaxErr("expected '%s' but found '%s'" % (kind, token.text), token.line)
        return token

    # grammar
    def program(self):
        body = []
        while self.peek().kind != 'end':
            body.append(self.statement())
        return Block(body)

    def block(self):
        self.expect('{')
        body = []
        while not self.accept('}'):
            body.append(self.statement())
        return Block(body)

    def statement(self):
        token = self.peek()
        kind = token.kind
        if kind == 'object':
            return self.object_def().at(token.line)
        if kind == 'if':
            self.next()
            cond = self.expr()
            then = self.block()
            orelse = None
            if self.accept('else'):
                if self.peek().kind == 'if':
                    orelse = Block([self.statement()])
                else:
                    orelse = self.block()
            return If(cond, then, orelse).at(token.line)
        if kind == 'while':
            self.next()
            cond = self.expr()
            return While(cond, self.block()).at(token.line)
        if kind == 'return':
            self.next()
            expr = Num(w_nil) if self.peek().kind == ';' else self.expr()
            self.expect(';')
            return Return(expr).at(token.line)
        if kind == 'print':
            self.next()
            args = self.arguments(';')
            return Print(args).at(token.line)
        if kind == 'let':
            self.next()
            name = self.expect('name').text
            self.expect('=')
            expr = self.expr()
            self.expect(';')
            if self.scope is None:
                return SetGlobal(name, expr).at(token.line)
            return SetLocal(self.scope.declare(name), expr).at(token.line)
        expr = self.expr()
        if self.accept(':='):
            expr = self.assignment(expr, token.line)
        self.expect(';')
        return expr

    def assignment(self, target, line):
        value = self.expr()
        if isinstance(target, Local):
            return SetLocal(target.index, value).at(line)
        elif isinstance(target, Global):
            return SetGlobal(target.name, value).at(line)
        elif isinstance(target, GetSlot):
            return SetSlot(target.receiver, target.name, value).at(line)
        raise SyntaxErr('cannot assign to this', line)

    def object_def(self):
        self.next()
        name = self.expect('name').text
        parent = None
        if self.accept('<'):
            parent = self.expect('name').text
        self.expect('{')
        fields, methods = [], []
        while not self.accept('}'):
            if self.peek().kind == 'method':
                methods.append(self.method())
            else:
                field = self.expect('name').text
                self.expect('=')
                fields.append((field, self.expr()))
                self.expect(';')
        return ObjectDef(name, parent, fields, methods)

    def method(self):
        line = self.next().line
        name = self.expect('name').text
        saved, self.scope = self.scope, Scope()
        try:
            self.expect('(')
            if not self.accept(')'):
                while True:
                    self.scope.declare(self.expect('name').text)
                    if not self.accept(','):
                        break
                self.expect(')')
            nargs = len(self.scope.names)
            body = self.block()
            node = MethodDef(name, nargs, len(self.scope.names), body)
        finally:
            self.scope = saved
        node.line = line
        return node

    def arguments(self, closing):
        args = []
        if self.accept(closing):
            return args
        while True:
            args.append(self.expr())
            if not self.accept(','):
                break
        self.expect(closing)
        return args

    def expr(self, level=0):
        left = self.unary()
        while True:
            token = self.peek()
            precedence = PRECEDENCE.get(token.kind, 0)
            if precedence <= level:
                return left
            self.next()
            right = self.expr(precedence)
            if token.kind == '&&':
                left = And(left, right)
            elif token.kind == '||':
                left = Or(left, right)
            else:
                left = Binary(token.kind, left, right).at(token.line)

    def unary(self):
        token = self.peek()
        if self.accept('!'):
            return Not(self.unary())
        if self.accept('-'):
            return Binary('-', Num(W_Int(0)), self.unary()).at(token.line)
        if self.accept('clone'):
            return Clone(self.unary()).at(token.line)
        return self.postfix()

    def postfix(self):
        node = self.primary()
        while self.accept('.'):
            token = self.expect('name')
            if self.accept('('):
                node = Send(node, token.text, self.arguments(')')).at(token.line)
            else:
                node = GetSlot(node, token.text).at(token.line)
        return node

    def primary(self):
        token = self.next()
        kind = token.kind
        if kind == 'num':
            if '.' in token.text:
                try:
                    return Num(W_Float(float(token.text)))
                except ValueError:
                    raise SyntaxErr('bad number ' + token.text, token.line)
            return Num(W_Int(int(token.text)))
        elif kind == 'str':
            return Num(W_Str(token.text))
        elif kind == 'self':
            return Self()
        elif kind == 'nil':
            return Num(w_nil)
        elif kind in ('true', 'false'):
            return Num(w_true if kind == 'true' else w_false)
        elif kind == 'name':
            if self.scope is not None and token.text in self.scope.names:
                return Local(self.scope.names[token.text]).at(token.line)
            return Global(token.text).at(token.line)
        elif kind == '(':
            node = self.expr()
            self.expect(')')
            return node
        elif kind == '[':
            return ArrayLit(self.arguments(']'))
        raise SyntaxErr("unexpected '%s'" % token.text, token.line)
